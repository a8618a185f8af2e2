package yiju.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yiju.evaluation.ExperimentKind;
import yiju.evaluation.ExperimentResult;
import yiju.evaluation.Measure;
import yiju.evaluation.QuestionResult;
import yiju.evaluation.QuestionResult.Shown;
import yiju.evaluation.metric.Judged;
import yiju.evaluation.metric.Reliability;
import yiju.evaluation.metric.RiskCoverage;

class HtmlReportTest {
  @TempDir Path dir;

  @Test
  void thePageHoldsTheMissesOfEachKindAndNeedsNothingElse() throws Exception {
    RunReport report = new RunReport(0.5);
    report.accept(question("1", true, true, 0.9));
    report.accept(question("2 </script>", false, false, 0.8));
    report.accept(question("3", true, false, 0.7));
    report.accept(question("4", true, true, 0.2));
    Path file = dir.resolve("r.html");
    HtmlReport.write(report.data(result()), file);

    Document page = Jsoup.parse(Files.readString(file));
    assertThat(page.select("[src], link[href]")).isEmpty();
    assertThat(page.select("script")).hasSize(2);
    JsonNode data = new JsonMapper().readTree(page.select("script").getFirst().data());
    JsonNode misses = data.get("misses");
    assertThat(misses.valueStream().map(m -> m.get("kind").stringValue()))
        .containsExactly("FALSE_ANSWER", "WRONG_ANSWER", "RIGHT_BUT_REFUSED");
    JsonNode first = misses.get(0).get("worst").get(0);
    assertThat(first.get("question").stringValue()).isEqualTo("question 2 </script>");
    assertThat(first.get("golds")).isEmpty();
    assertThat(misses.get(2).get("worst").get(0).get("why").stringValue())
        .isEqualTo("confidence 0.20 below 0.50");
    assertThat(data.get("tradeoff")).hasSize(5);
  }

  @Test
  void failingBothWaysIsTradedAtEveryThreshold() {
    List<Tradeoff> points =
        Tradeoff.of(
            List.of(
                new Tradeoff.Scored(0.9, true),
                new Tradeoff.Scored(0.7, false),
                new Tradeoff.Scored(0.7, true),
                new Tradeoff.Scored(-1, true)));
    assertThat(points)
        .containsExactly(
            new Tradeoff(1, 0, 1),
            new Tradeoff(0.9, 0, 1 - 1 / 3.0),
            new Tradeoff(0.7, 1, 1 - 2 / 3.0));
    assertThat(Tradeoff.of(List.of(new Tradeoff.Scored(0.9, true)))).isEmpty();
  }

  private static QuestionResult question(
      String id, boolean answerable, boolean right, double confidence) {
    return new QuestionResult(
        id,
        "en",
        "question " + id,
        List.of("gold"),
        answerable,
        true,
        confidence >= 0.5,
        right,
        confidence,
        "answer",
        null,
        null,
        0,
        0,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        List.of(new Shown("d", "Title", "text")),
        right,
        0.5,
        1);
  }

  private static ExperimentResult result() {
    List<Judged> judged = List.of(new Judged(0.9, true));
    return new ExperimentResult(
        "t",
        ExperimentKind.GIVEN_PASSAGE,
        "a test",
        "none",
        Instant.EPOCH,
        1,
        0.5,
        1,
        0,
        4,
        Map.of("yiju", Map.of(Measure.COVERAGE, 0.75)),
        Reliability.of(judged),
        RiskCoverage.of(judged),
        List.of());
  }
}
