package yiju.retriever;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import yiju.indexer.Encoders;
import yiju.indexer.IndexReaderAccess;
import yiju.indexer.IndexReaderAccess.Hit;
import yiju.indexer.IndexSchema;
import yiju.indexer.KnowledgeBase;
import yiju.inference.Encoder;

/**
 * Ranks by meaning: the nearest vectors in the language of the query.
 *
 * <p>Finds nothing where there is no encoder or where no passage has a vector yet. Scores are the
 * cosine, 1 for the same direction.
 */
public final class DenseRetriever implements Retriever {
  /** Neighbours looked at, so that the approximate search misses few of the best. */
  private static final int FEWEST = 100;

  private final KnowledgeBase knowledge;
  private final Encoders encoders;

  public DenseRetriever(KnowledgeBase knowledge, Encoders encoders) {
    this.knowledge = knowledge;
    this.encoders = encoders;
  }

  /**
   * @throws yiju.indexer.KnowledgeBaseException when the vectors come from another encoder
   */
  @Override
  public Evidence retrieve(Query query, int k) throws IOException {
    knowledge.refresh();
    return new Evidence(query, IndexReaderAccess.read(knowledge, s -> search(s, query, k)));
  }

  List<ScoredPassage> search(IndexSearcher searcher, Query query, int k) throws IOException {
    String language = IndexSchema.encoderLanguage(query.lang());
    String field = IndexSchema.vectorField(language);
    if (k <= 0 || query.text().isBlank() || !hasVectors(searcher, field)) {
      return List.of();
    }
    Optional<Encoder> encoder = encoders.forLanguage(language);
    if (encoder.isEmpty()) {
      return List.of();
    }
    knowledge.manifest().checkEncoder(knowledge.directory(), language, encoder.get().id());
    float[] vector = encoder.get().encodeQuery(query.text());
    int near = Math.max(k, FEWEST);
    List<Near> found = new ArrayList<>();
    for (ScoreDoc d :
        searcher.search(new KnnFloatVectorQuery(field, vector, near), near).scoreDocs) {
      found.add(new Near(IndexReaderAccess.hit(searcher, d.doc), 2 * d.score - 1));
    }
    found.sort(
        Comparator.comparingDouble(Near::cosine)
            .reversed()
            .thenComparing(n -> n.hit().passage().id()));
    List<ScoredPassage> hits = new ArrayList<>();
    for (Near n : found.subList(0, Math.min(k, found.size()))) {
      hits.add(Hits.scored(n.hit(), "dense", n.cosine(), hits.size() + 1));
    }
    return hits;
  }

  private static boolean hasVectors(IndexSearcher searcher, String field) throws IOException {
    return searcher.count(new FieldExistsQuery(field)) > 0;
  }

  /** Lucene's score of a dot product {@code d} is {@code (1 + d) / 2}. */
  private record Near(Hit hit, double cosine) {}
}
