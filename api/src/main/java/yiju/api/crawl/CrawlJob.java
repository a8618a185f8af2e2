package yiju.api.crawl;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiju.api.json.AddedJson.FailedJson;
import yiju.api.json.CrawlJson;
import yiju.api.json.CrawlLine;
import yiju.corpus.Document;
import yiju.corpus.DocumentSink;
import yiju.indexer.Indexer;

/** One crawl: takes what the site delivers, and tells how far it is. Thread-safe. */
public final class CrawlJob {
  private static final int FAILURES_KEPT = 20;

  enum State {
    QUEUED,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED
  }

  private final String id;
  private final CrawlLine line;
  private final Deque<FailedJson> failed = new ArrayDeque<>();
  private State state = State.QUEUED;
  private @Nullable Instant started;
  private @Nullable Instant finished;
  private @Nullable String error;
  private long done;
  private long total = -1;
  private long added;
  private long updated;
  private long unchanged;
  private long removed;
  private long failures;

  CrawlJob(String id, CrawlLine line) {
    this.id = id;
    this.line = line;
  }

  String id() {
    return id;
  }

  CrawlLine line() {
    return line;
  }

  public synchronized boolean isOver() {
    return state == State.DONE || state == State.CANCELLED || state == State.FAILED;
  }

  /** Says whether the crawl is still wanted. */
  synchronized boolean start(Instant now) {
    if (isOver()) {
      return false;
    }
    state = State.RUNNING;
    started = now;
    return true;
  }

  synchronized void end(State how, @Nullable String why, Instant now) {
    if (!isOver()) {
      state = how;
      error = why;
      finished = now;
    }
  }

  public synchronized CrawlJson json() {
    return new CrawlJson(
        id,
        line.urls(),
        state.name(),
        started == null ? null : started.toString(),
        finished == null ? null : finished.toString(),
        done,
        total,
        added,
        updated,
        unchanged,
        removed,
        failures,
        List.copyOf(failed),
        error);
  }

  private synchronized void count(Indexer.Change change) {
    switch (change) {
      case ADDED -> added++;
      case UPDATED -> updated++;
      case UNCHANGED -> unchanged++;
    }
  }

  /** Writes to {@code indexer} and counts here. */
  DocumentSink into(Indexer indexer) {
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
        synchronized (CrawlJob.this) {
          done = now;
          total = of;
        }
      }
    };
  }
}
