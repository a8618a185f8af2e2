package yiju.evaluation.metric;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Whether one run is better than another on the same questions (Efron and Tibshirani 1993, ch. 16;
 * Sakai 2006).
 *
 * @param difference mean of {@code b} less mean of {@code a}
 * @param low lower end of the 95% percentile interval of the difference
 * @param high its upper end
 * @param pValue two-sided, of a difference at least this large when there is none
 */
public record PairedBootstrap(double difference, double low, double high, double pValue) {
  /**
   * @param a score of each question in one run
   * @param b score of the same questions in the other
   * @throws IllegalArgumentException when the lengths differ or there is nothing to compare
   */
  public static PairedBootstrap of(double[] a, double[] b, int resamples, long seed) {
    if (a.length != b.length || a.length == 0) {
      throw new IllegalArgumentException(
          "two runs over the same questions needed, got " + a.length + " and " + b.length);
    }
    double[] differences = new double[a.length];
    Arrays.setAll(differences, i -> b[i] - a[i]);
    double mean = Arrays.stream(differences).average().orElse(0);
    double[] means = new double[resamples];
    int asFar = 0;
    SplittableRandom random = new SplittableRandom(seed);
    for (int r = 0; r < resamples; r++) {
      double sum = 0;
      for (int i = 0; i < differences.length; i++) {
        sum += differences[random.nextInt(differences.length)];
      }
      means[r] = sum / differences.length;
      // Under the null the differences are centred on zero.
      if (Math.abs(means[r] - mean) >= Math.abs(mean)) {
        asFar++;
      }
    }
    Arrays.sort(means);
    return new PairedBootstrap(
        mean,
        means[(int) Math.floor(0.025 * (resamples - 1))],
        means[(int) Math.ceil(0.975 * (resamples - 1))],
        (asFar + 1.0) / (resamples + 1));
  }
}
