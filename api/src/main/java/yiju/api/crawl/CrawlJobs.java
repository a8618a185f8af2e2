package yiju.api.crawl;

import java.io.Closeable;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import yiju.api.KnowledgeWriter;
import yiju.api.job.JobQueue;
import yiju.api.json.CrawlLine;
import yiju.corpus.crawl.SiteSource;

/** The crawls of a running server, one at a time. Thread-safe. */
public final class CrawlJobs implements Closeable {
  private final Path folder;
  private final KnowledgeWriter writer;
  private final JobQueue<CrawlJob> queue;

  /**
   * @param folder where the state of crawls is kept
   */
  public CrawlJobs(Path folder, KnowledgeWriter writer, Clock clock) {
    this.folder = folder;
    this.writer = writer;
    this.queue = new JobQueue<>("crawl", clock);
  }

  /**
   * Queues a crawl; one of the same addresses that is not over is returned instead.
   *
   * @throws IllegalArgumentException when an address is none
   */
  public synchronized CrawlJob start(CrawlLine line) {
    for (CrawlJob job : queue.all()) {
      if (!job.isOver() && job.line().urls().equals(line.urls())) {
        return job;
      }
    }
    SiteSource site = new SiteSource(line.urls(), folder, line.options());
    return queue.start(new CrawlJob(queue.newId(), line, site, writer));
  }

  public Optional<CrawlJob> job(String id) {
    return queue.job(id);
  }

  /** The newest first. */
  public List<CrawlJob> all() {
    return queue.all();
  }

  /** Ends a crawl; what it has done stays. Does nothing to one that is over. */
  public Optional<CrawlJob> cancel(String id) {
    return queue.cancel(id);
  }

  @Override
  public void close() {
    queue.close();
  }
}
