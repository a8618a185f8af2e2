package yiju.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static yiju.api.web.Calls.events;
import static yiju.api.web.Calls.json;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import yiju.api.FittedModels;
import yiju.corpus.Document;
import yiju.verifier.ConfidenceScale;

/** Evaluations and calibrations over real HTTP. */
class MeasureTest {
  private static final String EVALUATIONS = "api/v1/evaluations";
  private static final String CALIBRATIONS = "api/v1/calibrations";
  private static final String TALL =
      "{\"id\":\"%d\",\"question\":\"How tall is the Kestrel tower?\",\"answerable\":true,\"answers\":[\"%s\"]}\n";
  private static final String UNKNOWN =
      "{\"id\":\"u\",\"question\":\"Who built the harbour of Ardan in 1890?\",\"answerable\":false}\n";

  @TempDir static Path folder;
  private static Served served;
  private static Calls calls;

  @BeforeAll
  static void start() throws IOException {
    FittedModels.needed();
    served =
        Served.over(
            folder, Document.of("tower", "Kestrel tower", "The Kestrel tower is 120 metres tall."));
    calls = served.calls();
  }

  @AfterAll
  static void stop() throws IOException {
    if (served != null) {
      served.close();
    }
  }

  @Test
  void anEvaluationIsAJobWhoseReportIsKept() throws Exception {
    var started = calls.upload(EVALUATIONS, "results.jsonl", labels(1, 1) + UNKNOWN);
    assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
    assertThat(json(started).get("questions").intValue()).isEqualTo(3);
    String path = EVALUATIONS + "/" + json(started).get("id").stringValue();

    JsonNode end = end(path);
    assertThat(end.get("state").stringValue()).as(end.toString()).isEqualTo("DONE");
    JsonNode report = end.get("report");
    JsonNode own = report.get("scores").get("yiju");
    assertThat(own.get("false-answer").doubleValue()).isZero();
    assertThat(own.get("wrong-among-answered").doubleValue()).isEqualTo(0.5);
    assertThat(report.get("reliability")).hasSize(10);
    assertThat(report.get("risk").get(0).get("risk").doubleValue()).isEqualTo(0.5);
    assertThat(report.get("tradeoff")).isNotEmpty();
    assertThat(json(calls.get(path))).isEqualTo(end);
    JsonNode listed = json(calls.get(EVALUATIONS)).get("evaluations").get(0);
    assertThat(listed.get("report").get("scores")).isEqualTo(report.get("scores"));
    assertThat(listed.get("report").has("risk")).isFalse();

    JsonNode wrong = json(calls.get(path + "/misses?threshold=0.5")).get("misses");
    assertThat(wrong.get(0).get("kind").stringValue()).isEqualTo("WRONG_ANSWER");
    JsonNode miss = wrong.get(0).get("worst").get(0);
    assertThat(miss.get("golds").get(0).stringValue()).isEqualTo("7 miles");
    assertThat(miss.get("answer").stringValue()).contains("120 metres");
    assertThat(miss.get("passages").get(0).get("document").stringValue()).isEqualTo("tower");
    JsonNode refused = json(calls.get(path + "/misses?threshold=1")).get("misses");
    assertThat(refused.valueStream().map(m -> m.get("kind").stringValue()))
        .contains("RIGHT_BUT_REFUSED");

    String again = "{\"evaluation\":\"" + end.get("id").stringValue() + "\"}";
    JsonNode second = json(calls.post(EVALUATIONS, again));
    assertThat(end(EVALUATIONS + "/" + second.get("id").stringValue()).get("report").get("risk"))
        .isEqualTo(report.get("risk"));

    assertThat(calls.delete(path).statusCode()).isEqualTo(204);
    assertThat(calls.get(path).statusCode()).isEqualTo(404);
    assertThat(calls.delete(path).statusCode()).isEqualTo(404);
  }

  @Test
  void anEvaluationCanBeCancelledAndAnotherServerTellsSo() throws Exception {
    String id =
        json(calls.upload(EVALUATIONS, "long.jsonl", labels(3000, 0))).get("id").stringValue();
    JsonNode cancelled = json(calls.post(EVALUATIONS + "/" + id + "/cancel", "{}"));
    assertThat(cancelled.get("state").stringValue()).isEqualTo("CANCELLED");
    assertThat(calls.get(EVALUATIONS + "/" + id + "/promise?max_error=0.1").statusCode())
        .isEqualTo(409);
    try (WebServer other = WebServer.start(served.engine(), "127.0.0.1", 0)) {
      JsonNode told = json(new Calls(other.address()).get(EVALUATIONS + "/" + id));
      assertThat(told.get("state").stringValue()).isEqualTo("CANCELLED");
      assertThat(told.get("name").stringValue()).isEqualTo("long.jsonl");
    }
    calls.delete(EVALUATIONS + "/" + id);
  }

  @Test
  void aThresholdIsPromisedSetAndTakenBack() throws Exception {
    String id =
        json(calls.upload(EVALUATIONS, "sure.jsonl", labels(80, 0))).get("id").stringValue();
    end(EVALUATIONS + "/" + id);
    JsonNode promised = json(calls.get(EVALUATIONS + "/" + id + "/promise?max_error=0.1"));
    assertThat(promised.get("wrong").intValue()).isZero();
    JsonNode strict = json(calls.get(EVALUATIONS + "/" + id + "/promise?max_error=0.001"));
    assertThat(strict.get("threshold").isNull()).isTrue();
    assertThat(strict.get("needed").intValue()).isPositive();

    JsonNode job =
        json(calls.post(CALIBRATIONS, "{\"max_error\":0.1,\"evaluations\":[\"" + id + "\"]}"));
    JsonNode end = end(CALIBRATIONS + "/" + job.get("id").stringValue());
    JsonNode kept = end.get("promise");
    assertThat(kept.get("answered")).as(end.toString()).isEqualTo(promised.get("answered"));
    assertThat(kept.get("wrong")).isEqualTo(promised.get("wrong"));
    JsonNode inForce = json(calls.get("api/v1/status")).get("calibration");
    assertThat(inForce.get("threshold")).isEqualTo(kept.get("threshold"));
    JsonNode scale = inForce.get("scale");
    assertThat(
            new ConfidenceScale(
                    scale.get("slope").doubleValue(), scale.get("intercept").doubleValue())
                .of(promised.get("threshold").doubleValue()))
        .as("the threshold of the run, on the scale that is fitted with it")
        .isEqualTo(kept.get("threshold").doubleValue(), within(1e-9));
    assertThat(inForce.get("data").has("sure.jsonl")).isTrue();

    assertThat(calls.delete(CALIBRATIONS).statusCode()).isEqualTo(204);
    assertThat(json(calls.get("api/v1/status")).get("calibration").isNull()).isTrue();
    calls.delete(EVALUATIONS + "/" + id);
  }

  @Test
  void labelsMayComeAsAFileAndAsMarks() throws Exception {
    Files.writeString(
        folder.resolve("feedback.jsonl"),
        "{\"question\":\"How tall is the Kestrel tower?\",\"right\":true}\n");
    var marks = calls.post(CALIBRATIONS, "{\"max_error\":0.5}");
    assertThat(json(marks).get("labels").intValue()).isEqualTo(1);
    Files.delete(folder.resolve("feedback.jsonl"));
    problem(calls.post(CALIBRATIONS, "{\"max_error\":0.5}"), "evaluations");
    var file = calls.upload(CALIBRATIONS + "?max_error=0.2", "l.jsonl", labels(2, 0));
    assertThat(json(file).get("labels").intValue()).as(file.body()).isEqualTo(2);
    JsonNode end = end(CALIBRATIONS + "/" + json(file).get("id").stringValue());
    assertThat(end.get("promise").get("threshold").isNull()).isTrue();
    assertThat(Files.exists(folder.resolve("calibration.json"))).isFalse();
  }

  @Test
  void whatMakesNoSenseIsAProblem() throws Exception {
    problem(calls.upload(EVALUATIONS, "notes.txt", labels(1, 0)), "file");
    problem(calls.upload(EVALUATIONS, "empty.jsonl", "\n"), "file");
    var wrong = calls.upload(EVALUATIONS, "wrong.jsonl", labels(1, 0) + "{\"id\":7}\n");
    problem(wrong, "file");
    assertThat(json(wrong).get("detail").stringValue()).startsWith("wrong.jsonl:2: ");
    problem(calls.post(EVALUATIONS, "{\"evaluation\":\"../x\"}"), "evaluation");
    problem(calls.post(EVALUATIONS, "{}"), "evaluation");
    problem(calls.post(CALIBRATIONS, "{\"max_error\":2}"), "max_error");
    problem(calls.post(CALIBRATIONS, "{\"max_error\":0.1,\"evaluations\":[\"9\"]}"), "evaluations");
    for (String path :
        List.of(EVALUATIONS + "/9", EVALUATIONS + "/9/misses?threshold=1", CALIBRATIONS + "/9")) {
      assertThat(calls.get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(folder.resolve("evaluations")).isEmptyDirectory();
  }

  private static String labels(int right, int wrong) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < right + wrong; i++) {
      lines.append(TALL.formatted(i, i < right ? "120 metres" : "7 miles"));
    }
    return lines.toString();
  }

  private static JsonNode end(String path) throws Exception {
    List<Calls.Event> events =
        events(Calls.send(calls.request(path).header("Accept", "text/event-stream")));
    assertThat(events.getLast().name()).isEqualTo("end");
    return events.getLast().json();
  }

  private static void problem(HttpResponse<String> response, String field) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(json(response).get("field").stringValue()).isEqualTo(field);
  }
}
