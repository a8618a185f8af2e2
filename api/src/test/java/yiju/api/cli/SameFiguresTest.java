package yiju.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import yiju.api.Engine;
import yiju.api.FittedModels;
import yiju.api.ModelChoice;
import yiju.api.web.Calls;
import yiju.api.web.WebServer;

/** The command line and the server measure alike. */
class SameFiguresTest {
  private static final String QUESTIONS =
      """
      {"id":"1","question":"How tall is the Kestrel tower?","answerable":true,"answers":["120 metres"]}
      {"id":"2","question":"When was the Kestrel tower built?","answerable":true,"answers":["1931"]}
      {"id":"3","question":"What colour is the Kestrel tower?","answerable":false}
      """;

  @TempDir Path folder;

  @Test
  void ofTheSameQuestions() throws Exception {
    FittedModels.needed();
    Path kb = folder.resolve("kb");
    Path document = folder.resolve("tower.md");
    Files.writeString(
        document,
        "# Kestrel tower\n\nThe Kestrel tower is 120 metres tall. It was built in 1931.\n");
    Path questions = folder.resolve("questions.jsonl");
    Files.writeString(questions, QUESTIONS);
    Cli.run("add", "--kb=" + kb, "--models=none", document.toString());
    JsonNode typed =
        Cli.run("eval", "--kb=" + kb, "--models=none", "--json", questions.toString()).json();

    try (Engine engine = new Engine(kb, ModelChoice.NONE, true);
        WebServer server = WebServer.start(engine, "127.0.0.1", 0)) {
      Calls calls = new Calls(server.address());
      String path = "api/v1/evaluations";
      JsonNode started = Calls.json(calls.upload(path, "questions.jsonl", QUESTIONS));
      var watched = calls.request(path + "/" + started.get("id").stringValue());
      JsonNode report =
          Calls.events(Calls.send(watched.header("Accept", "text/event-stream")))
              .getLast()
              .json()
              .get("report");
      assertThat(rounded(report.get("scores"))).isEqualTo(rounded(typed.get("scores")));
      assertThat(report.get("threshold")).isEqualTo(typed.get("threshold"));
    }
  }

  /** With three decimals, and without times. */
  private static JsonNode rounded(JsonNode scores) {
    ObjectNode rounded = ((ObjectNode) scores).objectNode();
    scores
        .properties()
        .forEach(
            system ->
                system.getValue().properties().stream()
                    .filter(score -> !score.getKey().endsWith("-ms"))
                    .forEach(
                        score ->
                            rounded.put(
                                system.getKey() + " " + score.getKey(),
                                Math.round(1000 * score.getValue().doubleValue()))));
    return rounded;
  }
}
