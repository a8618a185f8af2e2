package yiju.corpus.files;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import yiju.corpus.DocumentSink;

/**
 * Reads some files ahead, at the same time, and delivers them in order. A file that can't be read,
 * or not in time, is a failure and the rest goes on: parsers do hang, run out of memory and
 * overflow the stack on damaged files.
 */
final class Readings {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final long STACK_BYTES = 16L << 20;

  private final DocumentSink sink;
  private final Duration patience;
  private final int ahead = 2 * Runtime.getRuntime().availableProcessors();
  private final Deque<Step> steps = new ArrayDeque<>();

  /**
   * @param outcomes null where there is nothing to wait for
   */
  private record Step(
      String source, @Nullable Future<List<Outcome>> outcomes, Afterwards afterwards) {}

  Readings(DocumentSink sink) {
    this(sink, PATIENCE);
  }

  Readings(DocumentSink sink, Duration patience) {
    this.sink = sink;
    this.patience = patience;
  }

  /** What is done between deliveries. */
  interface Afterwards {
    void run() throws IOException;
  }

  /** Begins to read; may wait for earlier ones and deliver them. */
  void add(String source, Callable<List<Outcome>> reading)
      throws IOException, InterruptedException {
    FutureTask<List<Outcome>> task = new FutureTask<>(reading);
    Thread.ofPlatform().daemon().stackSize(STACK_BYTES).name("reads " + source).start(task);
    add(new Step(source, task, () -> {}));
  }

  /** What is to be done when all so far has been delivered. */
  void then(Afterwards afterwards) throws IOException, InterruptedException {
    add(new Step("", null, afterwards));
  }

  /** Delivers all that was begun. */
  void finish() throws IOException, InterruptedException {
    while (!steps.isEmpty()) {
      deliver(steps.remove());
    }
  }

  private void add(Step step) throws IOException, InterruptedException {
    steps.add(step);
    while (steps.size() > ahead) {
      deliver(steps.remove());
    }
  }

  private void deliver(Step step) throws IOException, InterruptedException {
    if (step.outcomes() != null) {
      for (Outcome outcome : wait(step.source(), step.outcomes())) {
        switch (outcome) {
          case Outcome.Read read -> sink.accept(read.document());
          case Outcome.Failed failed -> sink.failed(failed.source(), failed.reason());
        }
      }
    }
    step.afterwards().run();
  }

  private List<Outcome> wait(String source, Future<List<Outcome>> outcomes)
      throws InterruptedException {
    try {
      return outcomes.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      return List.of(new Outcome.Failed(source, FileSource.reason(requireNonNull(e.getCause()))));
    } catch (TimeoutException e) {
      outcomes.cancel(true);
      String reason = "gave up after %d s".formatted(patience.toSeconds());
      return List.of(new Outcome.Failed(source, reason));
    }
  }
}
