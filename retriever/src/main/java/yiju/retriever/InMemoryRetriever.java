package yiju.retriever;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import yiju.corpus.Document;
import yiju.corpus.Passage;
import yiju.corpus.PassageSplitter;
import yiju.indexer.IndexReaderAccess.Hit;

/**
 * Ranks a handful of documents that come with a question, without an index.
 *
 * <p>Scores as {@link LexicalRetriever} does. Unlike there, passages that share nothing with the
 * query come too, last, with a score of zero: they were given to be read.
 */
public final class InMemoryRetriever implements Retriever {
  private final List<Hit> hits = new ArrayList<>();
  private final PassageStatistics statistics;

  public InMemoryRetriever(List<Document> documents) {
    var splitter = new PassageSplitter();
    List<PassageStatistics.Parts> parts = new ArrayList<>();
    for (Document d : documents) {
      for (Passage p : splitter.split(d)) {
        hits.add(new Hit(p, d.title(), d.url(), d.modified(), d.supersedes()));
        parts.add(new PassageStatistics.Parts(p.text(), d.title(), p.heading()));
      }
    }
    this.statistics = new PassageStatistics(parts);
  }

  @Override
  public Evidence retrieve(Query query, int k) {
    double[] scores = statistics.scores(QueryTerms.of(query.text()));
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      order.add(i);
    }
    order.sort(
        Comparator.comparingDouble((Integer i) -> scores[i])
            .reversed()
            .thenComparing(i -> hits.get(i).passage().id()));
    List<ScoredPassage> best = new ArrayList<>();
    for (int i : order.subList(0, Math.min(Math.max(k, 0), order.size()))) {
      best.add(Hits.scored(hits.get(i), "bm25", scores[i], best.size() + 1));
    }
    return new Evidence(query, best);
  }
}
