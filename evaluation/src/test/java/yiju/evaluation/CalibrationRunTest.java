package yiju.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiju.evaluation.metric.Judged;

class CalibrationRunTest {
  @TempDir Path dir;

  @Test
  void questionsAndMarksBecomePairsOfConfidenceAndRightness() throws IOException {
    CalibrationRun run =
        run(
            """
            {"question":"Who built the tower?","answers":["Ann"]}
            {"question":"Who built the mountain?","answerable":false}
            {"question":"Who wrote the book?","answers":["Bob"],"passages":[{"id":"p","text":"The book was written by Bob."}]}
            """);
    assertThat(run.drafts())
        .containsExactly(new Judged(0.9, true), new Judged(0.9, false), new Judged(0.9, true));
    assertThat(run.questions()).isEqualTo(3);
    assertThat(run.leftOut()).isEmpty();
    assertThat(run.data().get("own.jsonl")).matches("[0-9a-f]{64}");
  }

  @Test
  void aMarkCountsForTheAnswerThatItWasGivenTo() throws IOException {
    CalibrationRun run =
        run(
            """
            {"question":"Who built the tower?","right":false}
            {"question":"Who built the tower?","right":true,"answer":"The tower was built by Ann.[1]"}
            {"question":"What fell on the mountain?","right":true,"answer":"Snow.[1]"}
            {"question":"Where is the mountain?","right":true,"confidence":0.9}
            {"question":"Where is the rain?","right":false,"confidence":0.4}
            """);
    assertThat(run.drafts()).containsExactly(new Judged(0.9, true), new Judged(0.9, true));
    assertThat(run.leftOut())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("own.jsonl:").contains("otherwise"));
  }

  @Test
  void aRefusalThatWasRightIsAQuestionWithoutAnAnswer() throws IOException {
    CalibrationRun run =
        run("{\"question\":\"Who built the mountain?\",\"right\":true,\"answered\":false}\n");
    assertThat(run.drafts()).containsExactly(new Judged(0.9, false));
  }

  @Test
  void linesThatCannotBeUsedAreToldAndTheRestIsRead() throws IOException {
    CalibrationRun run =
        run(
            """
            not JSON
            {"question":"Who built the tower?"}
            {"question":"","answers":["Ann"]}
            {"question":"Who built the mountain?","right":false,"answered":false}
            {"question":"Who built the tower?","answers":["Ann"]}
            """);
    assertThat(run.questions()).isEqualTo(1);
    assertThat(run.leftOut()).hasSize(4);
    assertThat(run.leftOut().get(1)).contains("own.jsonl:2: field \"answers\"");
  }

  private CalibrationRun run(String lines) throws IOException {
    Path file = Files.writeString(dir.resolve("own.jsonl"), lines);
    CalibrationRun run = new CalibrationRun(new FakeWorkbench(), done -> {});
    run.add(file);
    run.ask();
    assertThat(List.copyOf(run.drafts()).size()).isLessThanOrEqualTo(run.questions());
    return run;
  }
}
