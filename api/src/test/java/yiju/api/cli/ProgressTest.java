package yiju.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import yiju.api.Pace;

class ProgressTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Terminal terminal(boolean isOne) {
    PrintStream printing = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Terminal(new ByteArrayInputStream(new byte[0]), printing, printing, false, isOne);
  }

  private String printed() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static Pace.Reading reading(long done, long total, Duration remaining) {
    return new Pace.Reading(done, total, 3, 38.21, remaining);
  }

  @Test
  void saysRateDoneQueuedFailedAndRemainingTime() {
    Pace.Reading half = reading(450, 1_000, Duration.ofSeconds(14));
    assertThat(Progress.line("add", half, false))
        .isEqualTo("add: 450 done, 550 queued, 3 failed, 38.2/s, 0:14 left");
    assertThat(Progress.line("crawl", half, true))
        .isEqualTo(
            "crawl [=========           ] 450 done, 550 queued, 3 failed, 38.2/s, 0:14 left");
    assertThat(Progress.line("crawl", reading(1, 9_000, Duration.ofMinutes(150)), false))
        .endsWith("2:30:00 left");
    assertThat(Progress.line("add", new Pace.Reading(7, Pace.UNKNOWN, 0, 0, null), true))
        .isEqualTo("add 7 done, 0 failed, 0.0/s");
  }

  @Test
  void drawsABarOnATerminalAndClearsIt() throws Exception {
    try (Progress progress = Progress.tell(terminal(true), "crawl")) {
      progress.total(8);
      progress.at(2);
      progress.failed(1);
      Thread.sleep(500);
    }
    assertThat(printed())
        .contains("crawl [=====               ] 2 done, 6 queued, 1 failed,")
        .endsWith("\r\u001b[K");
  }

  @Test
  void printsPlainLinesElsewhere() throws Exception {
    try (Progress progress = Progress.tell(terminal(false), "crawl")) {
      progress.total(8);
      progress.at(2);
      Thread.sleep(2_500);
    }
    assertThat(printed()).hasLineCount(1).startsWith("crawl: 2 done, 6 queued, 0 failed,");
    assertThat(printed()).doesNotContain("\u001b").doesNotContain("\r");
  }

  @Test
  void saysNothingElsewhereOfWhatPrintsItsOwnLines() throws Exception {
    try (Progress progress = Progress.show(terminal(false), "ask", 8)) {
      progress.at(2);
      Thread.sleep(2_300);
    }
    assertThat(printed()).isEmpty();
  }
}
