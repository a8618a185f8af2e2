package yiju.api.job;

import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import yiju.api.job.Job.State;

/** Jobs of one kind, done one after the other. Thread-safe. */
public final class JobQueue<J extends Job<?>> implements Closeable {
  private static final System.Logger LOG = System.getLogger(JobQueue.class.getName());
  private static final int KEPT = 50;
  private static final int PATIENCE_SECONDS = 10;

  private final String kind;
  private final Clock clock;
  private final ExecutorService executor;
  private final Map<String, Running<J>> jobs = new LinkedHashMap<>();
  private long count;

  private record Running<J>(J job, Future<?> future) {}

  /**
   * @param kind what a job is called in the log
   */
  public JobQueue(String kind, Clock clock) {
    this.kind = kind;
    this.clock = clock;
    this.executor = Executors.newSingleThreadExecutor(this::thread);
  }

  /** One that does not hold on to the request by which it happens to be made. */
  private Thread thread(Runnable task) {
    Thread thread = new Thread(task, kind);
    thread.setContextClassLoader(JobQueue.class.getClassLoader());
    return thread;
  }

  /** An id that no other job of this queue has. */
  public synchronized String newId() {
    return String.valueOf(++count);
  }

  /** Queues a job. */
  public synchronized J start(J job) {
    jobs.put(job.id(), new Running<>(job, executor.submit(() -> run(job))));
    jobs.values().removeIf(old -> jobs.size() > KEPT && old.job().isOver());
    return job;
  }

  public synchronized Optional<J> job(String id) {
    return Optional.ofNullable(jobs.get(id)).map(Running::job);
  }

  /** The newest first. */
  public synchronized List<J> all() {
    return new ArrayList<>(jobs.values()).reversed().stream().map(Running::job).toList();
  }

  /** Ends a job; what it has done stays. Does nothing to one that is over. */
  public synchronized Optional<J> cancel(String id) {
    Running<J> running = jobs.get(id);
    if (running == null) {
      return Optional.empty();
    }
    end(running.job(), State.CANCELLED, null);
    running.future().cancel(true);
    return Optional.of(running.job());
  }

  private void run(J job) {
    if (!job.start(clock.instant())) {
      return;
    }
    try {
      job.work();
      end(job, State.DONE, null);
    } catch (InterruptedException | CancellationException e) {
      Thread.interrupted(); // What is kept must not be disturbed.
      end(job, State.CANCELLED, null);
    } catch (IOException | RuntimeException e) {
      if (!job.isOver()) {
        LOG.log(System.Logger.Level.WARNING, "failed: " + kind + " " + job.id(), e);
      }
      end(job, State.FAILED, String.valueOf(e.getMessage()));
    }
  }

  private void end(J job, State how, @Nullable String why) {
    if (job.end(how, why, clock.instant())) {
      try {
        job.ended();
      } catch (IOException e) {
        LOG.log(System.Logger.Level.WARNING, "not kept: " + kind + " " + job.id(), e);
      }
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
    try {
      if (!executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.log(System.Logger.Level.WARNING, "goes on while the server ends: {0}", kind);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
