package yiju.indexer;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.jspecify.annotations.Nullable;

/**
 * What the writer has written so far, committed or not.
 *
 * <p>A snapshot and the changes since: a new snapshot flushes a segment, so it is taken only when a
 * question can't be answered without.
 */
final class WriterView implements Closeable {
  private final IndexWriter writer;
  private DirectoryReader reader;

  /** Hash by document id; null where it was removed. */
  private final Map<String, @Nullable String> changes = new HashMap<>();

  WriterView(IndexWriter writer) throws IOException {
    this.writer = writer;
    this.reader = DirectoryReader.open(writer);
  }

  @Nullable String hash(String id) throws IOException {
    return changes.containsKey(id) ? changes.get(id) : new StoredBlocks(reader).hash(id);
  }

  @Nullable Block block(String id) throws IOException {
    if (changes.containsKey(id)) {
      refresh();
    }
    return new StoredBlocks(reader).block(id);
  }

  List<String> idsAt(String url) throws IOException {
    refresh();
    return new StoredBlocks(reader).idsAt(url);
  }

  void changed(String id, @Nullable String hash) throws IOException {
    changes.put(id, hash);
    if (changes.size() >= 100_000) {
      refresh();
    }
  }

  /** A snapshot of everything written so far; the caller gives it back by {@code decRef}. */
  DirectoryReader snapshot() throws IOException {
    refresh();
    reader.incRef();
    return reader;
  }

  private void refresh() throws IOException {
    if (changes.isEmpty()) {
      return;
    }
    DirectoryReader next = DirectoryReader.openIfChanged(reader, writer);
    if (next != null) {
      reader.close();
      reader = next;
    }
    changes.clear();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
