package yiju.api.crawl;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import yiju.api.KnowledgeWriter;
import yiju.api.Pace;
import yiju.api.job.Job;
import yiju.api.json.AddedJson.FailedJson;
import yiju.api.json.CrawlJson;
import yiju.api.json.CrawlLine;
import yiju.corpus.Document;
import yiju.corpus.DocumentSink;
import yiju.corpus.crawl.SiteSource;
import yiju.indexer.Indexer;

/** One crawl: takes what the site delivers, and tells how far it is. Thread-safe. */
public final class CrawlJob extends Job<CrawlJson> {
  private static final int FAILURES_KEPT = 20;

  private final CrawlLine line;
  private final SiteSource site;
  private final KnowledgeWriter writer;
  private final Deque<FailedJson> failed = new ArrayDeque<>();
  private final Pace pace = new Pace();
  private long added;
  private long updated;
  private long unchanged;
  private long removed;
  private long failures;

  CrawlJob(String id, CrawlLine line, SiteSource site, KnowledgeWriter writer) {
    super(id);
    this.line = line;
    this.site = site;
    this.writer = writer;
  }

  CrawlLine line() {
    return line;
  }

  @Override
  public synchronized CrawlJson json() {
    Course course = course();
    Pace.Reading is = pace.read();
    Duration remaining = isOver() ? null : is.remaining();
    return new CrawlJson(
        id(),
        line.urls(),
        course.state(),
        course.started(),
        course.finished(),
        is.done(),
        is.total(),
        is.queued(),
        isOver() ? 0 : is.perSecond(),
        remaining == null ? null : remaining.toSeconds(),
        added,
        updated,
        unchanged,
        removed,
        failures,
        List.copyOf(failed),
        course.error());
  }

  @Override
  protected void work() throws IOException, InterruptedException {
    boolean whole;
    try {
      whole = writer.write(this::read);
    } finally {
      writer.fillVectors();
    }
    if (!whole) {
      throw new InterruptedException("cancelled");
    }
  }

  /** Says whether the crawl came to its end; what was read is committed in any case. */
  private boolean read(Indexer indexer) throws IOException {
    boolean whole = true;
    try {
      site.read(into(indexer));
    } catch (InterruptedException e) {
      whole = false;
    } finally {
      whole &= !Thread.interrupted(); // The commit must not be disturbed.
      indexer.commit();
    }
    return whole;
  }

  private synchronized void count(Indexer.Change change) {
    switch (change) {
      case ADDED -> added++;
      case UPDATED -> updated++;
      case UNCHANGED -> unchanged++;
    }
  }

  /** Writes to {@code indexer} and counts here. */
  private DocumentSink into(Indexer indexer) {
    return new DocumentSink() {
      @Override
      public void accept(Document document) throws IOException {
        count(indexer.add(document));
      }

      @Override
      public void removed(String idOrUrl) throws IOException {
        if (indexer.remove(idOrUrl)) {
          synchronized (CrawlJob.this) {
            removed++;
          }
        }
      }

      @Override
      public void checkpoint() throws IOException {
        indexer.commit();
      }

      @Override
      public void failed(String source, String why) {
        synchronized (CrawlJob.this) {
          failures++;
          failed.addLast(new FailedJson(source, why));
          if (failed.size() > FAILURES_KEPT) {
            failed.removeFirst();
          }
        }
      }

      @Override
      public void progress(long now, long of) {
        pace.at(now, of);
      }
    };
  }
}
