package yiju.retriever;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.similarities.BM25Similarity;
import yiju.indexer.IndexReaderAccess;
import yiju.indexer.IndexReaderAccess.Hit;
import yiju.indexer.IndexSchema;
import yiju.indexer.KnowledgeBase;

/** Ranks by the words that query and passage share: BM25 over every way of reading them. */
public final class LexicalRetriever implements Retriever {
  private static final Sort BEST_FIRST =
      new Sort(SortField.FIELD_SCORE, new SortField(IndexSchema.PASSAGE, SortField.Type.STRING));
  private static final BM25Similarity BM25 =
      new BM25Similarity(LexicalWeights.K1, LexicalWeights.B);

  private final KnowledgeBase knowledge;

  public LexicalRetriever(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public Evidence retrieve(Query query, int k) throws IOException {
    knowledge.refresh();
    return new Evidence(query, IndexReaderAccess.read(knowledge, s -> search(s, query, k)));
  }

  static List<ScoredPassage> search(IndexSearcher shared, Query query, int k) throws IOException {
    var searcher = new IndexSearcher(shared.getIndexReader());
    searcher.setSimilarity(BM25);
    searcher.setQueryCache(null);
    List<ScoredPassage> hits = new ArrayList<>();
    int most = Math.min(k, searcher.getIndexReader().maxDoc());
    if (most <= 0) {
      return hits;
    }
    var lucene = LexicalQuery.of(QueryTerms.of(query.text()), searcher);
    for (var found : searcher.search(lucene, most, BEST_FIRST).scoreDocs) {
      float score = (Float) ((FieldDoc) found).fields[0];
      Hit hit = IndexReaderAccess.hit(searcher, found.doc);
      hits.add(Hits.scored(hit, "bm25", score, hits.size() + 1));
    }
    return hits;
  }
}
