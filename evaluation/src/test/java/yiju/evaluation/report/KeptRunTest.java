package yiju.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiju.evaluation.QuestionResult;
import yiju.evaluation.QuestionResult.Shown;
import yiju.evaluation.ResultJson;

class KeptRunTest {
  @TempDir Path folder;

  @Test
  void isReadBackAndDecidedAnewAtAnotherThreshold() throws Exception {
    QuestionResult sure = result("1", true, 0.9);
    QuestionResult unsure = result("2", false, 0.4);
    Path file = folder.resolve("results.jsonl");
    Files.write(file, List.of(ResultJson.line(sure), ResultJson.line(unsure)));
    KeptRun run = KeptRun.read(file);
    assertThat(run.questions()).extracting(QuestionResult::confidence).containsExactly(0.9, 0.4);
    assertThat(run.questions().getFirst().passages()).isEqualTo(sure.passages());

    assertThat(kinds(run, 0.3)).containsExactly(Miss.Kind.WRONG_ANSWER);
    assertThat(kinds(run, 0.5)).containsExactly(Miss.Kind.NOT_RECOGNISED);
    assertThat(kinds(run, 0.95))
        .containsExactly(Miss.Kind.RIGHT_BUT_REFUSED, Miss.Kind.NOT_RECOGNISED);
    assertThat(run.choice().choose(0.9, 0.5)).isPresent();
    assertThat(run.choice().choose(0.01, 0.95)).isEmpty();
  }

  private static List<Miss.Kind> kinds(KeptRun run, double threshold) {
    return run.misses(threshold).stream().map(RunReport.Misses::kind).toList();
  }

  /** Was answered at the threshold of the run, 0.5, when it is surer. */
  private static QuestionResult result(String id, boolean right, double confidence) {
    return new QuestionResult(
        id,
        "en",
        "question",
        List.of("gold"),
        true,
        true,
        confidence >= 0.5,
        right,
        confidence,
        "answer",
        null,
        null,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        List.of(new Shown("d", "Title", "text")),
        right,
        0.5,
        1);
  }
}
