package yiju.retriever;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import yiju.indexer.Encoders;
import yiju.indexer.IndexReaderAccess;
import yiju.indexer.KnowledgeBase;
import yiju.retriever.RankFusion.Ranking;

/**
 * Lexical and dense ranking of the same commit, fused; the lexical alone where there are no vectors
 * or no encoder.
 */
public final class HybridRetriever implements Retriever {
  /** Places of each ranking that take part. */
  private static final int DEPTH = 100;

  private static final double LEXICAL = 1;
  private static final double DENSE = 1;

  private final KnowledgeBase knowledge;
  private final DenseRetriever dense;

  public HybridRetriever(KnowledgeBase knowledge, Encoders encoders) {
    this.knowledge = knowledge;
    this.dense = new DenseRetriever(knowledge, encoders);
  }

  @Override
  public Evidence retrieve(Query query, int k) throws IOException {
    knowledge.refresh();
    return new Evidence(query, IndexReaderAccess.read(knowledge, s -> search(s, query, k)));
  }

  private List<ScoredPassage> search(IndexSearcher searcher, Query query, int k)
      throws IOException {
    int depth = Math.max(k, DEPTH);
    var lexical = new Ranking(LexicalRetriever.search(searcher, query, depth), LEXICAL);
    var near = new Ranking(dense.search(searcher, query, depth), DENSE);
    return RankFusion.fuse(List.of(lexical, near), k);
  }
}
