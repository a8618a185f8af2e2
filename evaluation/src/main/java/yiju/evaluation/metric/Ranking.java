package yiju.evaluation.metric;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Measures of one ranked list of ids, best first. A repeated id counts at its first place. */
public final class Ranking {
  private Ranking() {}

  /** The share of {@code relevant} among the first {@code k}; {@code NaN} when none is relevant. */
  public static double recallAt(int k, List<String> ranked, Set<String> relevant) {
    if (relevant.isEmpty()) {
      return Double.NaN;
    }
    Set<String> found = new HashSet<>(ranked.subList(0, Math.min(k, ranked.size())));
    found.retainAll(relevant);
    return (double) found.size() / relevant.size();
  }

  /** One over the place of the first relevant id, 0 when there is none. */
  public static double reciprocalRank(List<String> ranked, Set<String> relevant) {
    for (int i = 0; i < ranked.size(); i++) {
      if (relevant.contains(ranked.get(i))) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }

  /**
   * Normalised discounted cumulative gain with linear gains, as trec_eval computes it (Järvelin and
   * Kekäläinen 2002); {@code NaN} when nothing has a gain.
   *
   * @param gains graded relevance by id; what is missing has none
   */
  public static double ndcgAt(int k, List<String> ranked, Map<String, Integer> gains) {
    List<Integer> ideal =
        gains.values().stream().filter(g -> g > 0).sorted(Comparator.reverseOrder()).toList();
    if (ideal.isEmpty()) {
      return Double.NaN;
    }
    double best = 0;
    for (int i = 0; i < Math.min(k, ideal.size()); i++) {
      best += ideal.get(i) * discount(i);
    }
    double sum = 0;
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < Math.min(k, ranked.size()); i++) {
      if (seen.add(ranked.get(i))) {
        sum += Math.max(0, gains.getOrDefault(ranked.get(i), 0)) * discount(i);
      }
    }
    return sum / best;
  }

  private static double discount(int place) {
    return Math.log(2) / Math.log(place + 2);
  }
}
