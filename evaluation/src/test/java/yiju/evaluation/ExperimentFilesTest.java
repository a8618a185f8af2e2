package yiju.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiju.evaluation.ExperimentFile.Expected;

class ExperimentFilesTest {
  @Test
  void everyFieldIsRead() throws IOException {
    ExperimentFile file =
        ExperimentFiles.parse(
            "x.yaml",
            """
            name: cmrc-open
            kind: open-retrieval
            about: CMRC
            data: {path: qa/x.jsonl.gz, sha256: abc, format: lines}
            distractors: {path: news.jsonl, limit: 10}
            options: {seed: 7, limit: 500, removed: 0.5, exclude-answers: ["YES"]}
            expected:
              recall@5: {value: 0.9, tolerance: 0.02}
            """);
    assertThat(file.kind()).isEqualTo(ExperimentKind.OPEN_RETRIEVAL);
    assertThat(file.options()).isEqualTo(new ExperimentFile.Options(7, 500, 0.5, List.of("YES")));
    assertThat(file.distractors())
        .isEqualTo(new ExperimentFile.Source("news.jsonl", null, "lines", 10));
    assertThat(file.expected()).containsEntry(Measure.RECALL_5, new Expected(0.9, 0.02));
    assertThat(file.withLimit(3).options().limit()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name: x\\nkind: claims\\ndata: {path: p}\\nexpected: {recal: {value: 1}} | no measure "recal"; there are recall@1
          name: x\\nkind: dance\\ndata: {path: p} | x.yaml:2:
          name: x\\nkind: claims | field "data" is missing
          name: x\\nkind: claims\\ndata: {path: p}\\nfoo: 1 | foo
          name: x\\nkind: claims\\ndata: {path: p}\\noptions: {removed: 1.5} | removed is a share
          name: [x | x.yaml:
          """)
  void errorsNameTheFileAndTheProblem(String yaml, String message) {
    assertThatThrownBy(() -> ExperimentFiles.parse("x.yaml", yaml.replace("\\n", "\n")))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("x.yaml:")
        .hasMessageContaining(message.strip());
  }

  @Test
  void whatComesWithTheProgramIsReadable() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("experiments"))) {
      assertThat(files.map(f -> f.getFileName().toString().replace(".yaml", "")))
          .containsExactlyInAnyOrderElementsOf(ExperimentFiles.names());
    }
    for (String name : ExperimentFiles.names()) {
      ExperimentFile file = ExperimentFiles.read(name);
      assertThat(file.name()).isEqualTo(name);
      assertThat(file.about()).isNotBlank();
      if (file.kind() != ExperimentKind.EXTRACTION && file.kind() != ExperimentKind.CHECKS) {
        assertThat(file.data().sha256()).as(name).matches("[0-9a-f]{64}");
      }
    }
  }

  @Test
  void anUnknownNameIsAnError() {
    assertThatThrownBy(() -> ExperimentFiles.read("no-such-thing"))
        .hasMessageContaining("no experiment \"no-such-thing\": neither a file nor one of [")
        .hasMessageContaining("clapnq-open");
  }
}
