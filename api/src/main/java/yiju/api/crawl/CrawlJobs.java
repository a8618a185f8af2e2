package yiju.api.crawl;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import yiju.api.KnowledgeWriter;
import yiju.api.crawl.CrawlJob.State;
import yiju.api.json.CrawlLine;
import yiju.corpus.crawl.SiteSource;
import yiju.indexer.Indexer;

/** The crawls of a running server, one at a time. Thread-safe. */
public final class CrawlJobs implements Closeable {
  private static final System.Logger LOG = System.getLogger(CrawlJobs.class.getName());
  private static final int KEPT = 50;
  private static final int PATIENCE_SECONDS = 10;

  private final Path folder;
  private final KnowledgeWriter writer;
  private final Clock clock;
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "crawl"));
  private final Map<String, Running> jobs = new LinkedHashMap<>();
  private long count;

  private record Running(CrawlJob job, Future<?> future) {}

  /**
   * @param folder where the state of crawls is kept
   */
  public CrawlJobs(Path folder, KnowledgeWriter writer, Clock clock) {
    this.folder = folder;
    this.writer = writer;
    this.clock = clock;
  }

  /**
   * Queues a crawl; one of the same addresses that is not over is returned instead.
   *
   * @throws IllegalArgumentException when an address is none
   */
  public synchronized CrawlJob start(CrawlLine line) {
    for (Running running : jobs.values()) {
      if (!running.job().isOver() && running.job().line().urls().equals(line.urls())) {
        return running.job();
      }
    }
    SiteSource site = new SiteSource(line.urls(), folder, line.options());
    CrawlJob job = new CrawlJob(String.valueOf(++count), line);
    jobs.put(job.id(), new Running(job, executor.submit(() -> run(job, site))));
    jobs.values().removeIf(old -> jobs.size() > KEPT && old.job().isOver());
    return job;
  }

  public synchronized Optional<CrawlJob> job(String id) {
    return Optional.ofNullable(jobs.get(id)).map(Running::job);
  }

  /** The newest first. */
  public synchronized List<CrawlJob> all() {
    return new ArrayList<>(jobs.values()).reversed().stream().map(Running::job).toList();
  }

  /** Ends a crawl; what it has done stays. Does nothing to one that is over. */
  public synchronized Optional<CrawlJob> cancel(String id) {
    Running running = jobs.get(id);
    if (running == null) {
      return Optional.empty();
    }
    running.future().cancel(true);
    running.job().end(State.CANCELLED, null, clock.instant());
    return Optional.of(running.job());
  }

  private void run(CrawlJob job, SiteSource site) {
    if (!job.start(clock.instant())) {
      return;
    }
    try {
      writer.write(indexer -> read(job, site, indexer));
      job.end(State.DONE, null, clock.instant());
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "a crawl failed", e);
      job.end(State.FAILED, String.valueOf(e.getMessage()), clock.instant());
    }
    writer.fillVectors();
  }

  private Void read(CrawlJob job, SiteSource site, Indexer indexer) throws IOException {
    try {
      site.read(job.into(indexer));
    } catch (InterruptedException e) {
      job.end(State.CANCELLED, null, clock.instant());
    } finally {
      boolean interrupted = Thread.interrupted(); // The commit must not be disturbed.
      indexer.commit();
      if (interrupted) {
        job.end(State.CANCELLED, null, clock.instant());
      }
    }
    return null;
  }

  @Override
  public void close() {
    executor.shutdownNow();
    try {
      if (!executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.log(System.Logger.Level.WARNING, "a crawl goes on while the server ends");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
