package yiju.indexer;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/**
 * Writes whole blocks and commits often enough that a kill loses a few seconds at most.
 * Thread-safe: one thread writes, after another has analysed.
 */
final class BlockWriter implements Closeable {
  private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(5);

  private final IndexWriter writer;
  private final WriterView view;
  private final WriterThread thread = new WriterThread();
  private volatile long lastCommit = System.nanoTime();

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
  @Nullable String hash(String id) throws IOException {
    return thread.call(() -> view.hash(id));
  }

  @Nullable Block block(String id) throws IOException {
    return thread.call(() -> view.block(id));
  }

  /** Ids of the documents at an address. */
  List<String> idsAt(String url) throws IOException {
    return requireNonNull(thread.call(() -> view.idsAt(url)));
  }

  /** A snapshot of everything written so far; the caller gives it back by {@code decRef}. */
  DirectoryReader snapshot() throws IOException {
    return requireNonNull(thread.call(view::snapshot));
  }

  void write(Block block) throws IOException {
    List<Document> fields = BlockFields.of(block);
    thread.call(() -> replace(block, fields));
  }

  /** Writes {@code block} unless the document has changed since it was read. */
  boolean writeIfCurrent(Block block) throws IOException {
    List<Document> fields = BlockFields.of(block);
    return requireNonNull(
        thread.call(
            () -> block.hash().equals(view.hash(block.document().id())) && replace(block, fields)));
  }

  private boolean replace(Block block, List<Document> fields) throws IOException {
    writer.updateDocuments(new Term(IndexSchema.BLOCK, block.document().id()), fields);
    view.changed(block.document().id(), block.hash());
    return true;
  }

  void remove(String id) throws IOException {
    thread.call(
        () -> {
          writer.deleteDocuments(new Term(IndexSchema.BLOCK, id));
          view.changed(id, null);
          return true;
        });
  }

  /** Forgets everything with the next commit, fields' types included. */
  void removeAll() throws IOException {
    thread.call(writer::deleteAll);
  }

  void commit() throws IOException {
    thread.call(
        () -> {
          lastCommit = System.nanoTime();
          return writer.commit();
        });
  }

  void commitIfDue() throws IOException {
    if (System.nanoTime() - lastCommit > BETWEEN_COMMITS.toNanos()) {
      commit();
    }
  }

  /** Gives up what wasn't committed. */
  void rollback() throws IOException {
    close(false);
  }

  @Override
  public void close() throws IOException {
    close(true);
  }

  private void close(boolean commit) throws IOException {
    try {
      thread.call(
          () -> {
            try {
              view.close();
              if (commit && writer.isOpen()) {
                writer.commit();
              }
            } finally {
              release(writer);
            }
            return true;
          });
    } finally {
      thread.close();
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
