package yiju.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiju.evaluation.metric.PairedBootstrap;

class EvaluationRunnerTest {
  private static final String QUESTIONS =
      """
      {"id":"1","lang":"en","question":"Who built the tower?","passage":"The tower was built by Ann.","answers":["Ann"],"answerable":true,"title":"Tower"}
      {"id":"2","lang":"en","question":"Who wrote the book?","passage":"The book was written by Bob.","answers":["Robert"],"answerable":true,"title":"Book"}
      {"id":"3","lang":"en","question":"Who painted the wall?","passage":"Rain fell on the mountain.","answers":[],"answerable":false,"title":"Rain"}
      {"id":"4","lang":"en","question":"Who saw the mountain?","passage":"Rain fell on the mountain.","answers":[],"answerable":false,"title":"Rain"}
      """;

  private final Path dir;
  private final FakeWorkbench workbench = new FakeWorkbench();

  EvaluationRunnerTest(@TempDir Path dir) {
    this.dir = dir;
  }

  @Test
  void givenPassages() throws Exception {
    ExperimentResult result = run("kind: given-passage");
    assertThat(result.count()).isEqualTo(4);
    Scores own = result.own();
    // Answered: 1 rightly, 2 wrongly, 4 though it can't be. Refused: 3.
    assertThat(own.get(Measure.FALSE_ANSWER)).isEqualTo(0.5);
    assertThat(own.get(Measure.FALSE_REFUSAL)).isZero();
    assertThat(own.get(Measure.WRONG_AMONG_ANSWERED)).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(own.get(Measure.COVERAGE)).isEqualTo(0.75);
    assertThat(own.get(Measure.CONTAINS_GOLD)).isEqualTo(0.5);
    assertThat(own.get(Measure.EXACT)).isEqualTo(0.5);
    assertThat(own.get(Measure.RECALL_1)).isEqualTo(1);
    assertThat(own.get(Measure.CITATION_PRECISION)).isEqualTo(0.5);
    assertThat(own.get(Measure.VERBATIM)).isEqualTo(1);
    // At 0.9: one of three right; at 0.3: none of one.
    assertThat(own.get(Measure.ECE)).isCloseTo((1.7 + 0.3) / 4, within(1e-9));
    assertThat(own.get(Measure.P50_MS)).isEqualTo(5);
  }

  @Test
  void baselinesStandBeside() throws Exception {
    ExperimentResult result = run("kind: given-passage");
    assertThat(result.scores().keySet())
        .as("given passages have no vectors, so there is no similarity either")
        .containsExactly("yiju", "never-refuse", "always-refuse", "top-passage");
    Scores always = result.of("always-refuse");
    assertThat(always.get(Measure.FALSE_ANSWER)).isZero();
    assertThat(always.get(Measure.FALSE_REFUSAL)).isEqualTo(1);
    Scores never = result.of("never-refuse");
    assertThat(never.get(Measure.FALSE_ANSWER)).isEqualTo(1);
    assertThat(never.get(Measure.WRONG_AMONG_ANSWERED)).isEqualTo(0.75);
  }

  @Test
  void openRetrievalLeavesDocumentsOut() throws Exception {
    run("kind: open-retrieval");
    assertThat(workbench.indexed.getLast()).hasSize(3);
    ExperimentResult result =
        run("kind: open-retrieval\noptions: {seed: 5, removed: 0.99, limit: 0}");
    assertThat(workbench.indexed.getLast()).isEmpty();
    Scores own = result.own();
    assertThat(own.get(Measure.FALSE_ANSWER)).isZero();
    assertThat(own.get(Measure.FALSE_REFUSAL)).isNaN();
  }

  @Test
  void ownQuestionsAreAskedOfTheOwnKnowledgeBase() throws Exception {
    Path questions = dir.resolve("mine.jsonl");
    Files.writeString(
        questions,
        """
        {"id":"1","question":"Who built the tower?","answers":["Ann"],"answerable":true,"document":"tower.html"}
        {"id":"2","question":"Who painted the wall?","answers":[],"answerable":false,"document":null}
        """);
    ExperimentFile file = ExperimentFiles.read(questions.toString());
    assertThat(file.name()).isEqualTo("mine");
    ExperimentResult result = runner().run(file, dir, null, each -> {});
    assertThat(workbench.indexed).isEmpty();
    assertThat(result.own().get(Measure.CONTAINS_GOLD)).isEqualTo(1);
    assertThat(result.own().get(Measure.RECALL_1)).isEqualTo(1);
    assertThat(result.own().get(Measure.FALSE_ANSWER)).isZero();
  }

  @Test
  void distractorsAreIndexedToo() throws Exception {
    Files.writeString(
        dir.resolve("news.jsonl"),
        "{\"id\":\"n1\",\"text\":\"News.\"}\n{\"id\":\"n2\",\"text\":\"More.\"}\n");
    run("kind: open-retrieval\ndistractors: {path: news.jsonl, limit: 1}");
    assertThat(workbench.indexed.getLast()).hasSize(4).contains("n1");
  }

  @Test
  void excludedAnswersAndSamples() throws Exception {
    ExperimentResult result =
        run("kind: given-passage\noptions: {seed: 1, exclude-answers: [Robert], limit: 2}");
    assertThat(result.count()).isEqualTo(2);
  }

  @Test
  void claims() throws Exception {
    Files.writeString(
        dir.resolve("claims.jsonl"),
        """
        {"id":"1","claim":"It rains","evidence":["It rains a lot."],"label":"SUPPORTED"}
        {"id":"2","claim":"It snows","evidence":["It rains a lot."],"label":"NOT_ENOUGH_INFO"}
        {"id":"3","claim":"Rain falls","evidence":["It rains a lot."],"label":"SUPPORTED"}
        """);
    ExperimentResult result =
        run("kind: claims\nexpected: {auc: {value: 0.7, tolerance: 0.0}}", "claims.jsonl");
    Scores own = result.own();
    assertThat(own.get(Measure.BALANCED_ACCURACY)).isEqualTo(0.75);
    assertThat(own.get(Measure.AUC)).isEqualTo(0.75);
    assertThat(result.passes()).isTrue();
  }

  @Test
  void theGateNamesWhatFallsShort() throws Exception {
    ExperimentResult result =
        run(
            """
            kind: given-passage
            expected:
              false-answer: {value: 0.4, tolerance: 0.05}
              contains-gold: {value: 0.55, tolerance: 0.06}
              ndcg@10: {value: 1, tolerance: 0}
              auc: {value: 0.9, tolerance: 0}
            """);
    assertThat(result.shortfalls())
        .containsExactly(
            "false-answer is 0.5000, at most 0.4500 needed", "auc is NaN, at least 0.9000 needed");
    assertThat(result.passes()).isFalse();
  }

  @Test
  void aDifferentFileIsRefused() {
    assertThatThrownBy(() -> run("kind: given-passage", "absent.jsonl"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("absent.jsonl: no such file");
    assertThatThrownBy(
            () -> {
              Files.writeString(dir.resolve("q.jsonl"), QUESTIONS);
              String yaml =
                  "name: t\nkind: given-passage\ndata: {path: q.jsonl, sha256: '%s'}\n"
                      .formatted("0".repeat(64));
              runner().run(ExperimentFiles.parse("t.yaml", yaml), dir, null, each -> {});
            })
        .hasMessageContaining("q.jsonl: sha256 is ")
        .hasMessageContaining("the experiment was published for 0000");
  }

  @Test
  void resultLinesCanBeCompared() throws Exception {
    Path a = dir.resolve("a.jsonl");
    run("kind: given-passage", "q.jsonl", a);
    List<String> lines = Files.readAllLines(a);
    assertThat(lines).hasSize(4);
    assertThat(lines.get(2)).contains("\"citationPrecision\":null").doesNotContain("NaN");
    Path b = dir.resolve("b.jsonl");
    List<String> better = new ArrayList<>(lines.subList(0, 3));
    better.set(1, lines.get(1).replace("\"right\":false", "\"right\":true"));
    Files.write(b, better);
    RunComparison comparison = RunComparison.of(a, b, 1);
    assertThat(comparison.common()).isEqualTo(3);
    assertThat(comparison.onlyA()).isEqualTo(1);
    assertThat(difference(comparison, "right decision")).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(difference(comparison, "f1")).isZero();
    assertThat(comparison.table()).contains("| right decision").contains("+0.3333");
  }

  @Test
  void aTableForPeople() throws Exception {
    String table = ResultTable.of(run("kind: given-passage"));
    assertThat(table)
        .contains("t: a test")
        .contains("| measure ")
        .contains("| false-answer ")
        .contains(" 0.500 ");
    assertThat(ResultJson.line(run("kind: given-passage")))
        .contains("\"false-answer\":0.5")
        .contains("\"kind\":\"given-passage\"")
        .doesNotContain("NaN");
  }

  private ExperimentResult run(String yaml) throws Exception {
    return run(yaml, "q.jsonl");
  }

  private ExperimentResult run(String yaml, String data) throws Exception {
    return run(yaml, data, null);
  }

  private ExperimentResult run(String yaml, String data, @Nullable Path out) throws Exception {
    Files.writeString(dir.resolve("q.jsonl"), QUESTIONS);
    String head = "name: t\nabout: a test\ndata: {path: %s, format: lines}\n".formatted(data);
    return runner().run(ExperimentFiles.parse("t.yaml", head + yaml), dir, out, each -> {});
  }

  private static double difference(RunComparison comparison, String name) {
    PairedBootstrap found = comparison.differences().get(name);
    return found == null ? Double.NaN : found.difference();
  }

  private EvaluationRunner runner() {
    return new EvaluationRunner(workbench, () -> Instant.EPOCH, done -> {});
  }
}
