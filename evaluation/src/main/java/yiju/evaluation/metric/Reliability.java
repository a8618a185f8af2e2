package yiju.evaluation.metric;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether stated probabilities come true.
 *
 * @param bins of equal width over 0 to 1, lowest first
 * @param expectedCalibrationError mean distance of confidence and accuracy, each bin by its count
 *     (Naeini et al. 2015; Guo et al. 2017)
 */
public record Reliability(List<Bin> bins, double expectedCalibrationError) {
  public static final int BINS = 10;

  public Reliability {
    bins = List.copyOf(bins);
  }

  /** Means are {@code NaN} in an empty bin. */
  public record Bin(double from, double to, int count, double confidence, double accuracy) {}

  public static Reliability of(List<Judged> judged) {
    int[] count = new int[BINS];
    int[] right = new int[BINS];
    double[] confidence = new double[BINS];
    for (Judged j : judged) {
      int bin = Math.min(BINS - 1, (int) (j.confidence() * BINS));
      count[bin]++;
      right[bin] += j.right() ? 1 : 0;
      confidence[bin] += j.confidence();
    }
    List<Bin> bins = new ArrayList<>();
    double error = 0;
    for (int i = 0; i < BINS; i++) {
      bins.add(
          new Bin(
              (double) i / BINS,
              (i + 1.0) / BINS,
              count[i],
              confidence[i] / count[i],
              (double) right[i] / count[i]));
      error += Math.abs(confidence[i] - right[i]);
    }
    return new Reliability(bins, error / judged.size());
  }
}
