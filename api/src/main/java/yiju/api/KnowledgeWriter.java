package yiju.api;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import yiju.indexer.Encoders;
import yiju.indexer.Indexer;

/**
 * Writes to one knowledge base on behalf of many requests. The writer is open while somebody needs
 * it and closed otherwise, so that commands may write in turn. Thread-safe.
 */
public final class KnowledgeWriter implements Closeable {
  private static final System.Logger LOG = System.getLogger(KnowledgeWriter.class.getName());
  private static final int PATIENCE_SECONDS = 10;

  private final Path directory;
  private final Encoders encoders;
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "vectors"));
  private final AtomicBoolean waiting = new AtomicBoolean();
  private @Nullable Indexer indexer;
  private int users;

  public KnowledgeWriter(Path directory, Encoders encoders) {
    this.directory = directory;
    this.encoders = encoders;
  }

  /** Something that is done with an open writer. */
  public interface Writing<T> {
    T with(Indexer indexer) throws IOException;
  }

  /** Writes; what is committed is seen by the next question. */
  public <T> T write(Writing<T> writing) throws IOException {
    Indexer open = acquire();
    try {
      return writing.with(open);
    } finally {
      release();
    }
  }

  /** Computes the vectors that are missing, behind what goes on. */
  public void fillVectors() {
    if (!background.isShutdown() && waiting.compareAndSet(false, true)) {
      background.execute(
          () -> {
            waiting.set(false);
            try {
              write(open -> open.fillVectors(missing -> {}));
            } catch (IOException | RuntimeException e) {
              LOG.log(System.Logger.Level.WARNING, "vectors are left to a later addition", e);
            }
          });
    }
  }

  private synchronized Indexer acquire() throws IOException {
    if (indexer == null) {
      indexer = Indexer.open(directory, encoders);
    }
    users++;
    return indexer;
  }

  private synchronized void release() throws IOException {
    if (--users == 0 && indexer != null) {
      Indexer last = indexer;
      indexer = null;
      last.close();
    }
  }

  @Override
  public void close() {
    background.shutdownNow();
    try {
      if (!background.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.log(System.Logger.Level.WARNING, "vectors are still being computed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
