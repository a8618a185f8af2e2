package yiju.evaluation.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What share of answers is wrong when only the most confident are given, for every share of
 * questions answered (El-Yaniv and Wiener 2010).
 *
 * @param points by falling threshold, one for each distinct confidence
 * @param area mean risk over all coverages (AURC); lower is better
 * @param excess the area above what a perfect order of the same answers would leave (Geifman et al.
 *     2019)
 */
public record RiskCoverage(List<Point> points, double area, double excess) {
  public RiskCoverage {
    points = List.copyOf(points);
  }

  /**
   * @param threshold answers at or above it are given
   * @param coverage share of questions answered
   * @param risk share of those answered wrongly
   */
  public record Point(double threshold, double coverage, double risk) {}

  public static RiskCoverage of(List<Judged> judged) {
    List<Judged> sorted =
        judged.stream().sorted(Comparator.comparingDouble(Judged::confidence).reversed()).toList();
    int n = sorted.size();
    List<Point> points = new ArrayList<>();
    double wrong = 0;
    double sum = 0;
    for (int start = 0; start < n; ) {
      int end = endOfTies(sorted, start);
      long errors = sorted.subList(start, end).stream().filter(j -> !j.right()).count();
      // Equal confidences have no order: each takes its share of their errors.
      for (int i = start; i < end; i++) {
        wrong += (double) errors / (end - start);
        sum += wrong / (i + 1);
      }
      points.add(new Point(sorted.get(start).confidence(), (double) end / n, wrong / end));
      start = end;
    }
    if (n == 0) {
      return new RiskCoverage(points, Double.NaN, Double.NaN);
    }
    double area = sum / n;
    return new RiskCoverage(points, area, area - best(n, Math.round(wrong)));
  }

  private static int endOfTies(List<Judged> sorted, int start) {
    int end = start + 1;
    while (end < sorted.size() && sorted.get(end).confidence() == sorted.get(start).confidence()) {
      end++;
    }
    return end;
  }

  private static double best(int n, long errors) {
    double sum = 0;
    for (long i = n - errors + 1; i <= n; i++) {
      sum += (double) (i - (n - errors)) / i;
    }
    return sum / n;
  }
}
