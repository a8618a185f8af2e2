package yiju.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiju.evaluation.data.DataException;
import yiju.evaluation.data.LabelledPremise;
import yiju.evaluation.data.PremiseFormat;

class PremiseExperimentTest {
  @TempDir Path dir;

  @Test
  void aTripleBecomesASentence() throws IOException {
    Path file =
        write(
            """
            {"id":"a","question":"Is Lyon the capital of France?","expected":"NO","evidence_true_triple":["France","capital","Paris"]}
            {"id":"b","question":"Is Paris the capital of France?","expected":"YES","evidence_true_triple":["France","capital","Paris"]}
            """);
    assertThat(read(PremiseFormat.KGFPQ, file))
        .containsExactly(
            new LabelledPremise(
                "a",
                "en",
                "Is Lyon the capital of France?",
                "The capital of France is Paris.",
                false),
            new LabelledPremise(
                "b",
                "en",
                "Is Paris the capital of France?",
                "The capital of France is Paris.",
                true));
  }

  @Test
  void aTripleOfTwoIsNamedWithItsLine() throws IOException {
    Path file =
        write(
            """
            {"id":"a","question":"Q?","expected":"NO","evidence_true_triple":["France","Paris"]}
            """);
    assertThatThrownBy(() -> read(PremiseFormat.KGFPQ, file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(":1")
        .hasMessageContaining("evidence_true_triple");
  }

  @Test
  void refusedFalsePremisesAndTrueOnesAreCounted() throws Exception {
    write(
        """
        {"question":"How many wings has the fox?","answer":" ","label":1}
        {"question":"Why do wings carry the fox?","answer":"They carry the fox?","label":1}
        {"question":"Why is rain wet?","answer":"Rain is wet","label":0}
        """);
    Path yaml = dir.resolve("p.yaml");
    Files.writeString(
        yaml, "name: p\nkind: premises\ndata: {path: p.jsonl, format: falseqa}\nexpected: {}\n");
    List<Object> lines = new ArrayList<>();
    ExperimentResult result =
        new EvaluationRunner(new FakeWorkbench(), InstantSource.system(), n -> {})
            .run(ExperimentFiles.read(yaml.toString()), dir, null, lines::add);
    assertThat(result.own().get(Measure.PREMISES_DENIED)).isZero();
    assertThat(result.own().get(Measure.PREMISES_UNANSWERED)).isEqualTo(0.5);
    assertThat(result.own().get(Measure.PREMISES_LEFT)).isEqualTo(1);
    assertThat(lines).hasSize(5);
    assertThat(result.count()).isEqualTo(3);
  }

  private Path write(String lines) throws IOException {
    return Files.writeString(dir.resolve("p.jsonl"), lines);
  }

  private static List<LabelledPremise> read(PremiseFormat format, Path file) throws IOException {
    try (Stream<LabelledPremise> premises = format.read(file)) {
      return premises.toList();
    }
  }
}
