package yiju.indexer;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.jspecify.annotations.Nullable;

/** A document in a list. */
public record DocumentSummary(
    String id,
    String title,
    @Nullable String url,
    String lang,
    @Nullable Instant modified,
    int passages) {
  private static final Set<String> SHOWN =
      Set.of(
          IndexSchema.BLOCK,
          IndexSchema.TITLE,
          IndexSchema.URL,
          IndexSchema.LANG,
          IndexSchema.MODIFIED);

  static List<DocumentSummary> page(IndexSearcher searcher, int offset, int limit)
      throws IOException {
    if (offset < 0 || limit < 0) {
      throw new IllegalArgumentException("no page of " + limit + " from " + offset);
    }
    int end = Math.min(Math.addExact(offset, limit), searcher.getIndexReader().maxDoc());
    List<DocumentSummary> page = new ArrayList<>();
    if (end <= offset) {
      return page;
    }
    ScoreDoc[] first =
        searcher.search(
                new FieldExistsQuery(IndexSchema.DOCUMENT),
                end,
                new Sort(new SortField(IndexSchema.DOCUMENT, SortField.Type.STRING)))
            .scoreDocs;
    for (int i = offset; i < first.length; i++) {
      page.add(of(searcher, first[i].doc));
    }
    return page;
  }

  private static DocumentSummary of(IndexSearcher searcher, int doc) throws IOException {
    var fields = searcher.storedFields().document(doc, SHOWN);
    return new DocumentSummary(
        fields.get(IndexSchema.BLOCK),
        fields.get(IndexSchema.TITLE),
        fields.get(IndexSchema.URL),
        fields.get(IndexSchema.LANG),
        StoredFields.instant(fields.get(IndexSchema.MODIFIED)),
        passages(searcher, doc));
  }

  private static int passages(IndexSearcher searcher, int doc) throws IOException {
    var leaves = searcher.getIndexReader().leaves();
    var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    NumericDocValues counts = leaf.reader().getNumericDocValues(IndexSchema.PASSAGES);
    return counts != null && counts.advanceExact(doc - leaf.docBase) ? (int) counts.longValue() : 0;
  }
}
