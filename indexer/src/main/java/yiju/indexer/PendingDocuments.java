package yiju.indexer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** Finds the documents that have passages without a vector. */
final class PendingDocuments {
  private PendingDocuments() {}

  /** Their ids in index order, each once: the passages of a block are neighbours. */
  static List<String> of(DirectoryReader reader, String language) throws IOException {
    List<String> ids = new ArrayList<>();
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader leaf = context.reader();
      PostingsEnum postings =
          leaf.postings(new Term(IndexSchema.PENDING, language), PostingsEnum.NONE);
      if (postings != null) {
        collect(leaf, postings, ids);
      }
    }
    return ids;
  }

  private static void collect(LeafReader leaf, PostingsEnum postings, List<String> ids)
      throws IOException {
    Bits live = leaf.getLiveDocs();
    var stored = leaf.storedFields();
    String last = "";
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      if (live == null || live.get(doc)) {
        String id = StoredFields.string(stored, doc, IndexSchema.BLOCK);
        if (!id.equals(last)) {
          ids.add(id);
          last = id;
        }
      }
    }
  }
}
