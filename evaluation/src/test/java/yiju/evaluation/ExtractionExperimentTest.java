package yiju.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractionExperimentTest {
  @TempDir Path dir;

  @Test
  void pagesAreScoredAndGated() throws Exception {
    String main = "Kestrels are small falcons that hover while they hunt for voles.";
    Files.createDirectories(dir.resolve("set/html"));
    Files.createDirectories(dir.resolve("set/ground-truth"));
    Files.writeString(
        dir.resolve("set/html/1.html"),
        "<html><body><nav>Home</nav><article><h1>Kestrels</h1><p>"
            + main
            + "</p></article></body></html>");
    Files.writeString(
        dir.resolve("set/ground-truth/1.json"),
        """
        {"file_id":"1","url":"https://example.org/k","ground_truth":{"main_content":"Kestrels %s"}}
        """
            .formatted(main));
    ExperimentFile file =
        ExperimentFiles.parse(
            "t.yaml",
            """
            name: t
            kind: extraction
            data: {path: set, format: wcxb}
            expected: {f1: {value: 1.2, tolerance: 0.1}}
            """);
    List<Object> pages = new ArrayList<>();
    ExperimentResult result =
        new EvaluationRunner(new FakeWorkbench(), () -> Instant.EPOCH, done -> {})
            .run(file, dir, null, pages::add);
    assertThat(pages).hasSize(1);
    assertThat(result.own().get(Measure.RECALL)).isGreaterThan(0.8);
    assertThat(result.own().get(Measure.PRECISION)).isEqualTo(1);
    assertThat(result.shortfalls()).singleElement().asString().startsWith("f1 is ");
    assertThat(ResultJson.line(result)).doesNotContain("NaN");
  }
}
