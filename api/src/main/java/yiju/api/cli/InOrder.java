package yiju.api.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks on several threads and writes their lines in the order of the tasks, with a bounded
 * number of them in memory. A line is written by one call as soon as it and all before it are done,
 * so that a kill leaves whole lines.
 */
final class InOrder {
  private static final Line END = new Line("", false);

  private InOrder() {}

  /** Delivers one task after the other; null at the end. */
  interface Tasks {
    @Nullable Callable<Line> next() throws IOException;
  }

  /**
   * @param text without the line break
   * @param bad whether it tells of an error
   */
  record Line(String text, boolean bad) {
    boolean isEnd() {
      return text.isEmpty();
    }
  }

  /**
   * @param lines written
   * @param bad lines among them that tell of an error
   */
  record Outcome(long lines, long bad) {
    /** Nothing went well. */
    boolean failed() {
      return lines > 0 && bad == lines;
    }
  }

  /**
   * @param progress told the number of lines written
   */
  static Outcome run(int threads, Tasks tasks, OutputStream out, LongConsumer progress)
      throws IOException, InterruptedException {
    BlockingQueue<Future<Line>> pending = new ArrayBlockingQueue<>(4 * threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    Thread feeder = Thread.ofVirtual().start(() -> feed(tasks, pool, pending));
    long bad = 0;
    try {
      for (long lines = 0; ; lines++) {
        Line line = pending.take().get();
        if (line.isEnd()) {
          return new Outcome(lines, bad);
        }
        out.write((line.text + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        bad += line.bad ? 1 : 0;
        progress.accept(lines + 1);
      }
    } catch (ExecutionException e) {
      throw new IOException(Errors.message(e), e);
    } finally {
      feeder.interrupt();
      pool.shutdownNow();
    }
  }

  private static void feed(Tasks tasks, ExecutorService pool, BlockingQueue<Future<Line>> pending) {
    try {
      try {
        for (var task = tasks.next(); task != null; task = tasks.next()) {
          pending.put(pool.submit(task));
        }
        pending.put(CompletableFuture.completedFuture(END));
      } catch (IOException | RuntimeException e) {
        pending.put(CompletableFuture.failedFuture(e));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
