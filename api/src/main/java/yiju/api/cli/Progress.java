package yiju.api.cli;

import java.io.Closeable;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar where standard error is a terminal, nothing elsewhere. */
final class Progress implements Closeable {
  static final long UNKNOWN = -1;

  private final @Nullable ProgressBar bar;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  static Progress show(Terminal terminal, String task, long total) {
    if (!terminal.progress()) {
      return new Progress(null);
    }
    return new Progress(
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(200)
            .clearDisplayOnFinish()
            .showSpeed()
            .setConsumer(new ConsoleProgressBarConsumer(terminal.err()))
            .build());
  }

  void at(long done) {
    if (bar != null) {
      bar.stepTo(done);
    }
  }

  void total(long total) {
    if (bar != null) {
      bar.maxHint(total);
    }
  }

  void says(String message) {
    if (bar != null) {
      bar.setExtraMessage(message);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
