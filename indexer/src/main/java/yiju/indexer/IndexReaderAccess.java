package yiju.indexer;

import java.io.IOException;
import java.time.Instant;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Passage;

/** The retriever's way to Lucene; nothing else may use it. */
public final class IndexReaderAccess {
  private IndexReaderAccess() {}

  /** Something done to one snapshot, which is closed afterwards. */
  public interface Reading<T> {
    T read(IndexSearcher searcher) throws IOException;
  }

  /** Reads one commit of {@code knowledge}. */
  public static <T> T read(KnowledgeBase knowledge, Reading<T> reading) throws IOException {
    return knowledge.read(reading);
  }

  /** The passage stored as {@code doc}, with what is shown of its document. */
  public static Hit hit(IndexSearcher searcher, int doc) throws IOException {
    var fields = searcher.storedFields().document(doc);
    return new Hit(
        StoredFields.passage(fields),
        fields.get(IndexSchema.TITLE),
        fields.get(IndexSchema.URL),
        StoredFields.instant(fields.get(IndexSchema.MODIFIED)),
        fields.get(IndexSchema.SUPERSEDES));
  }

  /** A passage and what is known of its document. */
  public record Hit(
      Passage passage,
      String title,
      @Nullable String url,
      @Nullable Instant modified,
      @Nullable String supersedes) {}
}
