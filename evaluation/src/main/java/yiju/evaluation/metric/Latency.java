package yiju.evaluation.metric;

import java.util.Arrays;

/** Milliseconds of a number of calls: median, 99th percentile and mean. */
public record Latency(int count, double p50, double p99, double mean) {
  public static Latency of(double[] milliseconds) {
    double[] sorted = milliseconds.clone();
    Arrays.sort(sorted);
    return new Latency(
        sorted.length,
        percentile(sorted, 50),
        percentile(sorted, 99),
        Arrays.stream(sorted).average().orElse(Double.NaN));
  }

  /** The nearest rank: the smallest value with at least {@code p} percent at or below it. */
  private static double percentile(double[] sorted, int p) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int rank = (int) Math.ceil(p / 100.0 * sorted.length);
    return sorted[Math.max(1, rank) - 1];
  }
}
