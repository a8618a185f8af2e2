package yiju.indexer;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import yiju.corpus.Document;
import yiju.corpus.PassageSplitter;

/**
 * Writes documents to a knowledge base. One writer at a time over all processes; thread-safe.
 *
 * <p>What is added becomes durable and visible with {@link #commit}, with {@link #close}, or with
 * the next addition after five seconds, whichever comes first. A process that dies leaves the last
 * commit.
 */
public final class Indexer implements Closeable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final BlockWriter blocks;
  private final VectorFiller filler;
  private final PassageSplitter splitter = new PassageSplitter();

  /** What an addition came to. */
  public enum Change {
    ADDED,
    UPDATED,
    UNCHANGED
  }

  private Indexer(BlockWriter blocks, VectorFiller filler) {
    this.blocks = blocks;
    this.filler = filler;
  }

  /**
   * Opens for writing, creating the knowledge base where there is none. Waits up to ten seconds for
   * another writer. The encoders are asked for, and compared to the manifest, by {@link
   * #fillVectors}.
   *
   * @throws KnowledgeBaseException when another process writes, or the manifest doesn't match
   */
  public static Indexer open(Path directory, Encoders encoders) throws IOException {
    return open(directory, encoders, PATIENCE);
  }

  static Indexer open(Path directory, Encoders encoders, Duration patience) throws IOException {
    BlockWriter blocks = BlockWriter.open(directory, patience, false);
    return new Indexer(blocks, new VectorFiller(directory, blocks, encoders));
  }

  /**
   * Makes the index anew from the text that it holds, for this version's analyzers and these
   * encoders. Readers see the old one until the new one is complete; a kill leaves the old one.
   * Vectors of an encoder that stays are kept; the others are left to {@link #fillVectors}.
   *
   * @return documents in the new index
   * @throws KnowledgeBaseException when another process writes, or the stored format is unknown
   */
  public static long rebuild(Path directory, Encoders encoders) throws IOException {
    return Rebuild.run(directory, encoders, PATIENCE);
  }

  /**
   * Adds or replaces; does nothing when the content hash is the stored one. Passages that stay the
   * same keep their vectors.
   */
  public synchronized Change add(Document document) throws IOException {
    String hash = ContentHash.of(document);
    String stored = blocks.hash(document.id());
    if (hash.equals(stored)) {
      return Change.UNCHANGED;
    }
    Block block = Block.of(document, hash, splitter.split(document));
    Block old = stored == null ? null : blocks.block(document.id());
    blocks.write(old == null ? block : block.withVectors(old.vectors()));
    blocks.commitIfDue();
    return old == null ? Change.ADDED : Change.UPDATED;
  }

  /** Removes by id or address; says whether anything was there. */
  public synchronized boolean remove(String idOrUrl) throws IOException {
    List<String> ids = blocks.hash(idOrUrl) != null ? List.of(idOrUrl) : blocks.idsAt(idOrUrl);
    for (String id : ids) {
      blocks.remove(id);
    }
    blocks.commitIfDue();
    return !ids.isEmpty();
  }

  /** Makes all changes durable and visible to every reader. */
  public void commit() throws IOException {
    blocks.commit();
  }

  /**
   * Computes the vectors that are missing, in length-sorted batches, committing as it goes, so that
   * a kill loses little and the next call goes on. Stops early when the thread is interrupted,
   * which it then still is. Documents may be added and removed meanwhile, from other threads.
   *
   * @param progress told the number of passages still without a vector
   * @return passages that were given a vector
   * @throws KnowledgeBaseException when the vectors that are there come from another encoder
   */
  public long fillVectors(LongConsumer progress) throws IOException {
    return filler.fill(progress);
  }

  @Override
  public void close() throws IOException {
    blocks.close();
  }
}
