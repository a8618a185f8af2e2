package yiju.retriever;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yiju.retriever.ScoredPassage.ScorePart;

/**
 * Reciprocal rank fusion: a passage gains {@code weight / (60 + rank)} from each ranking that holds
 * it (Cormack, Clarke and Büttcher, SIGIR 2009).
 */
final class RankFusion {
  private static final int K = 60;

  private RankFusion() {}

  /** A ranking, best first, and what its places count. */
  record Ranking(List<ScoredPassage> passages, double weight) {}

  static List<ScoredPassage> fuse(List<Ranking> rankings, int k) {
    Map<String, Fused> byId = new LinkedHashMap<>();
    for (Ranking ranking : rankings) {
      for (ScoredPassage p : ranking.passages()) {
        byId.computeIfAbsent(p.passage().id(), id -> new Fused(p))
            .add(p, ranking.weight() / (K + p.rank()));
      }
    }
    List<Fused> best = new ArrayList<>(byId.values());
    best.sort(
        Comparator.comparingDouble((Fused f) -> f.score)
            .reversed()
            .thenComparing(f -> f.first.passage().id()));
    List<ScoredPassage> fused = new ArrayList<>();
    for (Fused f : best.subList(0, Math.min(Math.max(k, 0), best.size()))) {
      fused.add(f.ranked(fused.size() + 1));
    }
    return fused;
  }

  private static final class Fused {
    final ScoredPassage first;
    final List<ScorePart> parts = new ArrayList<>();
    double score;

    Fused(ScoredPassage first) {
      this.first = first;
    }

    void add(ScoredPassage p, double gain) {
      parts.addAll(p.parts());
      score += gain;
    }

    ScoredPassage ranked(int rank) {
      parts.add(new ScorePart("rrf", score, rank));
      return first.withRank(score, rank, parts);
    }
  }
}
