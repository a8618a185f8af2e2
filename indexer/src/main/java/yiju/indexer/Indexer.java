package yiju.indexer;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import yiju.corpus.Document;

/** Writes documents to a knowledge base. One writer at a time over all processes. */
public final class Indexer implements Closeable {
  public enum Change {
    ADDED,
    UPDATED,
    UNCHANGED
  }

  /**
   * Opens for writing, creating the knowledge base where there is none.
   *
   * @throws KnowledgeBaseException when another process writes, or the manifest doesn't match
   */
  public static Indexer open(Path directory, Encoders encoders) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** A knowledge base in memory, for passages that come with a question. */
  public static Indexer inMemory(Encoders encoders) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Adds or replaces; does nothing when the content hash is the stored one. */
  public Change add(Document document) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Removes by id or address; says whether anything was there. */
  public boolean remove(String idOrUrl) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Makes all changes durable and visible to every reader. */
  public void commit() throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Computes the vectors that are missing, in length-sorted batches, committing as it goes, so that
   * a kill loses little and the next call goes on. Stops early when the thread is interrupted.
   *
   * @param progress told the number of passages still without a vector
   * @return passages that were given a vector
   */
  public long fillVectors(LongConsumer progress) throws IOException {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() throws IOException {
    throw new UnsupportedOperationException();
  }
}
