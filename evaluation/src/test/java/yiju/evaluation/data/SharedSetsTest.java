package yiju.evaluation.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sets beside the repository, where they are present, read as their README counts them. */
class SharedSetsTest {
  @Test
  void questions() throws IOException {
    try (Stream<LabelledQuestion> q = QuestionFormat.LINES.read(shared("qa/clapnq-dev.jsonl.gz"))) {
      assertThat(q.filter(LabelledQuestion::answerable)).hasSize(300);
    }
    try (Stream<LabelledQuestion> q =
        QuestionFormat.RGB.read(shared("noise/rgb-zh-int.jsonl.gz"))) {
      assertThat(q).hasSize(85).allMatch(LabelledQuestion::answerable);
    }
  }

  @Test
  void claims() throws IOException {
    try (Stream<LabelledClaim> c =
        ClaimFormat.WICE.read(shared("claims/wice-claim-dev.jsonl.gz"))) {
      assertThat(c.filter(LabelledClaim::supported)).hasSize(115);
    }
    try (Stream<LabelledClaim> c =
        ClaimFormat.ATTRIBUTION_BENCH.read(shared("claims/attributionbench-dev.jsonl.gz"))) {
      assertThat(c.filter(LabelledClaim::supported)).hasSize(599);
    }
    try (Stream<LabelledClaim> c =
        ClaimFormat.UHGEVAL.read(shared("claims/uhgeval-1-500.jsonl.gz"))) {
      assertThat(c).hasSize(1000);
    }
    try (Stream<LabelledClaim> c = ClaimFormat.QAGS.read(shared("claims/qags-cnn.jsonl.gz"))) {
      assertThat(c).hasSizeGreaterThan(235).anyMatch(x -> !x.supported());
    }
  }

  /** The file in {@code ../shared/data} of this or an outer directory. */
  private static Path shared(String name) {
    Path at = Path.of("").toAbsolutePath();
    for (Path up = at; up != null; up = up.getParent()) {
      Path file = up.resolve("shared/data").resolve(name);
      if (Files.exists(file)) {
        return file;
      }
    }
    System.out.println("SKIPPED: no shared/data/" + name + " in or above " + at);
    return abort("no shared/data/" + name);
  }
}
