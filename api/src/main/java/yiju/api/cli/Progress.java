package yiju.api.cli;

import java.io.Closeable;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import yiju.api.Pace;

/**
 * How far a command is: a bar that is drawn again and again where standard error is a terminal;
 * elsewhere nothing, or plain lines, fewer as time goes on, for what takes long.
 */
final class Progress implements Closeable {
  static final long UNKNOWN = Pace.UNKNOWN;

  private static final int CELLS = 20;
  private static final long REDRAWN_MILLIS = 200;
  private static final long FIRST_LINE_SECONDS = 2;
  private static final long LAST_GAP_SECONDS = 60;
  private static final String CLEARED = "\r\u001b[K";
  // What is wider than the terminal is cut rather than wrapped (DECAWM).
  private static final String UNWRAPPED = "\u001b[?7l%s\u001b[?7h";

  private final Terminal terminal;
  private final String task;
  private final boolean lines;
  private final Pace pace = new Pace();
  private final Thread drawing;
  private volatile long total;

  private Progress(Terminal terminal, String task, long total, boolean lines) {
    this.terminal = terminal;
    this.task = task;
    this.total = total;
    this.lines = lines && !terminal.progress();
    drawing = Thread.ofVirtual().name("progress").unstarted(this::draw);
    pace.at(0, total);
  }

  /** A bar on a terminal. */
  static Progress show(Terminal terminal, String task, long total) {
    return start(new Progress(terminal, task, total, false));
  }

  /** A bar on a terminal, plain lines elsewhere. */
  static Progress tell(Terminal terminal, String task) {
    return start(new Progress(terminal, task, UNKNOWN, true));
  }

  private static Progress start(Progress progress) {
    if (progress.lines || progress.terminal.progress()) {
      progress.drawing.start();
    }
    return progress;
  }

  void at(long done) {
    pace.at(done, total);
  }

  void total(long all) {
    total = all;
  }

  void failed(long count) {
    pace.failed(count);
  }

  private void draw() {
    try {
      if (lines) {
        drawLines(System::nanoTime);
      } else {
        while (true) {
          Thread.sleep(REDRAWN_MILLIS);
          terminal.err().print(CLEARED + UNWRAPPED.formatted(line(task, pace.read(), true)));
          terminal.err().flush();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void drawLines(LongSupplier nanoTime) throws InterruptedException {
    long start = nanoTime.getAsLong();
    while (true) {
      long elapsed = Duration.ofNanos(nanoTime.getAsLong() - start).toSeconds();
      Thread.sleep(
          Duration.ofSeconds(Math.clamp(elapsed / 4, FIRST_LINE_SECONDS, LAST_GAP_SECONDS)));
      terminal.err().println(line(task, pace.read(), false));
    }
  }

  /** The state in words: {@code add: 450 done, 550 queued, 3 failed, 38.2/s, 0:14 left}. */
  static String line(String task, Pace.Reading is, boolean bar) {
    StringBuilder line = new StringBuilder(task).append(bar ? " " : ": ");
    if (bar && is.total() > 0) {
      int full = Math.clamp(CELLS * is.done() / is.total(), 0, CELLS);
      line.append('[').append("=".repeat(full)).append(" ".repeat(CELLS - full)).append("] ");
    }
    line.append(is.done()).append(" done");
    if (is.total() >= 0) {
      line.append(", ").append(is.queued()).append(" queued");
    }
    line.append(", ").append(is.failed()).append(" failed");
    line.append(String.format(Locale.ROOT, ", %.1f/s", is.perSecond()));
    if (is.remaining() != null) {
      line.append(", ").append(clock(is.remaining())).append(" left");
    }
    return line.toString();
  }

  private static String clock(Duration time) {
    long hours = time.toHours();
    return hours > 0
        ? "%d:%02d:%02d".formatted(hours, time.toMinutesPart(), time.toSecondsPart())
        : "%d:%02d".formatted(time.toMinutesPart(), time.toSecondsPart());
  }

  /** Leaves the line empty for what is to be said next. */
  @Override
  public void close() {
    if (!drawing.isAlive()) {
      return;
    }
    drawing.interrupt();
    try {
      drawing.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!lines) {
      terminal.err().print(CLEARED);
      terminal.err().flush();
    }
  }
}
