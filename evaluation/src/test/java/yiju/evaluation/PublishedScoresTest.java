package yiju.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiju.evaluation.ExperimentFile.Expected;

class PublishedScoresTest {
  @TempDir Path dir;

  /** {@code -Dgolden.update} writes the tables anew from the experiment files. */
  @ParameterizedTest
  @CsvSource({
    "../docs/evaluation.md, questions, GIVEN_PASSAGE",
    "../docs/evaluation.md, claims, CLAIMS",
    "../docs/evaluation.md, checks, CHECKS",
    "../docs/evaluation.md, premises, PREMISES",
    "../docs/extraction.md, pages, EXTRACTION"
  })
  void theTablesInTheDocumentationAreWhatTheExperimentsExpect(
      Path document, String name, ExperimentKind kind) throws IOException {
    List<ExperimentFile> files = new ArrayList<>();
    for (String experiment : ExperimentFiles.names()) {
      files.add(ExperimentFiles.read(experiment));
    }
    String table = PublishedScores.table(files, kind);
    String text = Files.readString(document);
    int from = text.indexOf("<!-- scores of " + name);
    int start = text.indexOf("-->\n", from) + 4;
    int end = text.indexOf("<!-- end", start);
    assertThat(from).as("the mark of the table in %s", document).isNotNegative();
    if (System.getProperty("golden.update") != null) {
      text = text.substring(0, start) + table + text.substring(end);
      Files.writeString(document, text);
      end = start + table.length();
    }
    assertThat(text.substring(start, end)).isEqualTo(table);
  }

  @Test
  void aRunWritesWhatTheNextShallReach() throws Exception {
    Files.writeString(
        dir.resolve("q.jsonl"),
        """
        {"id":"1","question":"Who built the tower?","passage":"The tower was built by Ann.","answers":["Ann"],"answerable":true}
        {"id":"2","question":"Who saw the mountain?","passage":"Rain fell on the mountain.","answers":[],"answerable":false}
        """);
    Path yaml = dir.resolve("t.yaml");
    Files.writeString(
        yaml,
        "name: t\nkind: given-passage\ndata: {path: q.jsonl}\n# What is kept.\nexpected: {}\n");
    var runner = new EvaluationRunner(new FakeWorkbench(), () -> Instant.EPOCH, done -> {});
    ExperimentResult first =
        runner.run(ExperimentFiles.read(yaml.toString()), dir, null, each -> {});
    PublishedScores.write(first, yaml);
    assertThat(Files.readString(yaml)).contains("# What is kept.");
    ExperimentFile published = ExperimentFiles.read(yaml.toString());
    assertThat(published.expected())
        .containsEntry(Measure.FALSE_ANSWER, new Expected(1, 0.02))
        .containsEntry(Measure.CONTAINS_GOLD, new Expected(1, 0.02));
    assertThat(runner.run(published, dir, null, each -> {}).passes()).isTrue();
    Files.writeString(yaml, "name: t\n");
    assertThatThrownBy(() -> PublishedScores.write(first, yaml)).hasMessageContaining("expected");
  }
}
