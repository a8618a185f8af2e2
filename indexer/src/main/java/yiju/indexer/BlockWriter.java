package yiju.indexer;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/**
 * Writes whole blocks and commits often enough that a kill loses a few seconds at most.
 * Thread-safe; analysis happens in the caller's thread, inside the lock.
 */
final class BlockWriter implements Closeable {
  private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(5);

  private final IndexWriter writer;
  private final WriterView view;
  private long lastCommit = System.nanoTime();

  private BlockWriter(IndexWriter writer) throws IOException {
    this.writer = writer;
    this.view = new WriterView(writer);
  }

  /** Takes the write lock, then makes sure that the manifest is one that this Yiju may write to. */
  static BlockWriter open(Path directory, Duration patience, boolean rebuilding)
      throws IOException {
    IndexWriter writer = IndexFiles.writer(directory, patience);
    try {
      if (IndexManifest.exists(directory)) {
        IndexManifest manifest = IndexManifest.read(directory);
        if (rebuilding) {
          manifest.checkFormat(directory);
        } else {
          manifest.check(directory);
        }
      } else if (writer.getDocStats().maxDoc > 0) {
        throw new KnowledgeBaseException(
            IndexManifest.file(directory) + " is missing: restore it from a backup");
      } else {
        IndexManifest.current().write(directory); // before the first commit: no index is without
      }
      if (!rebuilding) {
        writer.commit(); // so that readers find an empty index rather than none
      }
      return new BlockWriter(writer);
    } catch (IOException | RuntimeException e) {
      release(writer);
      throw e;
    }
  }

  /** The stored content hash of a document, uncommitted changes included. */
  synchronized @Nullable String hash(String id) throws IOException {
    return view.hash(id);
  }

  synchronized @Nullable Block block(String id) throws IOException {
    return view.block(id);
  }

  synchronized List<String> idsAt(String url) throws IOException {
    return view.idsAt(url);
  }

  /** A snapshot of everything written so far; the caller gives it back by {@code decRef}. */
  synchronized DirectoryReader snapshot() throws IOException {
    return view.snapshot();
  }

  synchronized void write(Block block) throws IOException {
    writer.updateDocuments(
        new Term(IndexSchema.BLOCK, block.document().id()), BlockFields.of(block));
    view.changed(block.document().id(), block.hash());
  }

  /** Writes {@code block} unless the document has changed since it was read. */
  synchronized boolean writeIfCurrent(Block block) throws IOException {
    boolean current = block.hash().equals(hash(block.document().id()));
    if (current) {
      write(block);
    }
    return current;
  }

  synchronized void remove(String id) throws IOException {
    writer.deleteDocuments(new Term(IndexSchema.BLOCK, id));
    view.changed(id, null);
  }

  /** Forgets everything with the next commit, fields' types included. */
  synchronized void removeAll() throws IOException {
    writer.deleteAll();
  }

  synchronized void commit() throws IOException {
    writer.commit();
    lastCommit = System.nanoTime();
  }

  synchronized void commitIfDue() throws IOException {
    if (System.nanoTime() - lastCommit > BETWEEN_COMMITS.toNanos()) {
      commit();
    }
  }

  /** Gives up what wasn't committed. */
  synchronized void rollback() throws IOException {
    view.close();
    release(writer);
  }

  @Override
  public synchronized void close() throws IOException {
    view.close();
    try {
      if (writer.isOpen()) {
        writer.commit();
      }
    } finally {
      release(writer);
    }
  }

  private static void release(IndexWriter writer) throws IOException {
    try {
      writer.rollback();
    } finally {
      writer.getDirectory().close();
    }
  }
}
