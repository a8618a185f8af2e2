package yiju.evaluation.metric;

import java.util.Comparator;
import java.util.List;

/** How well a score tells two classes apart. */
public final class Separation {
  private Separation() {}

  /**
   * @param score higher for what is thought positive
   */
  public record Scored(double score, boolean positive) {}

  /**
   * Probability that a random positive scores above a random negative, ties counting half: the area
   * under the ROC curve. {@code NaN} when a class is empty.
   */
  public static double rocAuc(List<Scored> scored) {
    List<Scored> sorted =
        scored.stream().sorted(Comparator.comparingDouble(Scored::score)).toList();
    double positives = 0;
    double rankSum = 0;
    for (int start = 0; start < sorted.size(); ) {
      int end = start;
      int positivesHere = 0;
      while (end < sorted.size() && sorted.get(end).score() == sorted.get(start).score()) {
        positivesHere += sorted.get(end).positive() ? 1 : 0;
        end++;
      }
      double meanRank = (start + 1 + end) / 2.0;
      rankSum += positivesHere * meanRank;
      positives += positivesHere;
      start = end;
    }
    double negatives = sorted.size() - positives;
    return (rankSum - positives * (positives + 1) / 2) / (positives * negatives);
  }

  /** Mean of the recalls of both classes when scores at or above {@code threshold} are positive. */
  public static double balancedAccuracy(List<Scored> scored, double threshold) {
    int[] count = new int[2];
    int[] right = new int[2];
    for (Scored s : scored) {
      int c = s.positive() ? 1 : 0;
      count[c]++;
      right[c] += (s.score() >= threshold) == s.positive() ? 1 : 0;
    }
    return ((double) right[0] / count[0] + (double) right[1] / count[1]) / 2;
  }

  /** The best balanced accuracy over all thresholds; an upper bound, chosen on the very data. */
  public static double bestBalancedAccuracy(List<Scored> scored) {
    List<Scored> sorted =
        scored.stream().sorted(Comparator.comparingDouble(Scored::score)).toList();
    double positives = sorted.stream().filter(Scored::positive).count();
    double negatives = sorted.size() - positives;
    double best = 0.5;
    double positivesBelow = 0;
    double negativesBelow = 0;
    for (int i = 0; i < sorted.size(); i++) {
      if (sorted.get(i).positive()) {
        positivesBelow++;
      } else {
        negativesBelow++;
      }
      if (i + 1 == sorted.size() || sorted.get(i + 1).score() > sorted.get(i).score()) {
        double accuracy = (negativesBelow / negatives + 1 - positivesBelow / positives) / 2;
        best = Math.max(best, accuracy);
      }
    }
    return positives == 0 || negatives == 0 ? Double.NaN : best;
  }
}
