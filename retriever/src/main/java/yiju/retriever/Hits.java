package yiju.retriever;

import java.util.List;
import yiju.indexer.IndexReaderAccess.Hit;
import yiju.retriever.ScoredPassage.ScorePart;

/** Makes scored passages of what the index holds. */
final class Hits {
  private Hits() {}

  /** A hit of a single ranking, whose score is its only part. */
  static ScoredPassage scored(Hit hit, String ranking, double score, int rank) {
    return new ScoredPassage(
        hit.passage(),
        hit.title(),
        hit.url(),
        hit.modified(),
        hit.supersedes(),
        score,
        rank,
        List.of(new ScorePart(ranking, score, rank)));
  }
}
