package yiju.indexer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Document;

/** Finds and reads blocks in one snapshot of the index. */
final class StoredBlocks {
  private final IndexReader reader;

  StoredBlocks(IndexReader reader) {
    this.reader = reader;
  }

  /** Where a document lies. */
  private record Place(LeafReader leaf, int doc) {}

  @Nullable String hash(String id) throws IOException {
    Place place = find(new Term(IndexSchema.DOCUMENT, id));
    return place == null ? null : hash(place);
  }

  @Nullable Document document(String id) throws IOException {
    Place place = find(new Term(IndexSchema.DOCUMENT, id));
    return place == null ? null : document(place);
  }

  @Nullable Block block(String id) throws IOException {
    Place place = find(new Term(IndexSchema.DOCUMENT, id));
    return place == null ? null : block(place);
  }

  /** The ids of all documents, in index order. */
  List<String> ids() throws IOException {
    List<String> ids = new ArrayList<>();
    for (LeafReaderContext context : reader.leaves()) {
      Bits live = context.reader().getLiveDocs();
      SortedDocValues names = context.reader().getSortedDocValues(IndexSchema.DOCUMENT);
      while (names != null && names.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(names.docID())) {
          ids.add(names.lookupOrd(names.ordValue()).utf8ToString());
        }
      }
    }
    return ids;
  }

  /** The ids of the documents at an address. */
  List<String> idsAt(String url) throws IOException {
    List<String> ids = new ArrayList<>();
    for (LeafReaderContext context : reader.leaves()) {
      for (int doc : docs(context.reader(), new Term(IndexSchema.ADDRESS, url))) {
        ids.add(StoredFields.string(context.reader().storedFields(), doc, IndexSchema.BLOCK));
      }
    }
    return ids;
  }

  private @Nullable Place find(Term term) throws IOException {
    for (LeafReaderContext context : reader.leaves()) {
      List<Integer> docs = docs(context.reader(), term);
      if (!docs.isEmpty()) {
        return new Place(context.reader(), docs.getFirst());
      }
    }
    return null;
  }

  private static List<Integer> docs(LeafReader leaf, Term term) throws IOException {
    PostingsEnum postings = leaf.postings(term, PostingsEnum.NONE);
    if (postings == null) {
      return List.of();
    }
    List<Integer> docs = new ArrayList<>(1);
    Bits live = leaf.getLiveDocs();
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      if (live == null || live.get(doc)) {
        docs.add(doc);
      }
    }
    return docs;
  }

  private static String hash(Place place) throws IOException {
    BinaryDocValues hashes = place.leaf().getBinaryDocValues(IndexSchema.HASH);
    if (hashes == null || !hashes.advanceExact(place.doc())) {
      throw new IllegalStateException("a document without a hash");
    }
    return hashes.binaryValue().utf8ToString();
  }

  private static Document document(Place place) throws IOException {
    return StoredFields.document(place.leaf().storedFields().document(place.doc()));
  }

  private static Block block(Place place) throws IOException {
    NumericDocValues counts = place.leaf().getNumericDocValues(IndexSchema.PASSAGES);
    if (counts == null || !counts.advanceExact(place.doc())) {
      throw new IllegalStateException("a document without a passage count");
    }
    int count = (int) counts.longValue();
    List<Block.Member> members = new ArrayList<>(count);
    for (int doc = place.doc() - count; doc < place.doc(); doc++) {
      var fields = place.leaf().storedFields().document(doc);
      String encodedAs = fields.get(IndexSchema.ENCODED_AS);
      members.add(
          new Block.Member(
              StoredFields.passage(fields), encodedAs, vector(place.leaf(), doc, encodedAs)));
    }
    return new Block(document(place), hash(place), members);
  }

  private static float @Nullable [] vector(LeafReader leaf, int doc, String encodedAs)
      throws IOException {
    FloatVectorValues vectors = leaf.getFloatVectorValues(IndexSchema.vectorField(encodedAs));
    if (vectors == null) {
      return null;
    }
    var at = vectors.iterator();
    return at.advance(doc) == doc ? vectors.vectorValue(at.index()).clone() : null;
  }
}
