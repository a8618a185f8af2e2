package yiju.evaluation.calibration;

/** Exact tail probabilities of the binomial distribution. */
final class Binomial {
  private Binomial() {}

  /**
   * Probability of at most {@code k} successes in {@code n} trials of probability {@code p}, 0 &lt;
   * p &lt; 1.
   */
  static double atMost(int k, int n, double p) {
    if (k >= n) {
      return 1;
    }
    // In logarithms, for (1-p)^n vanishes beyond some thousands of trials.
    double term = n * Math.log1p(-p);
    double odds = Math.log(p) - Math.log1p(-p);
    double sum = Math.exp(term);
    for (int i = 1; i <= k; i++) {
      term += Math.log((double) (n - i + 1) / i) + odds;
      sum += Math.exp(term);
    }
    return Math.min(1, sum);
  }

  /** Fewest trials, all without success, that make {@link #atMost} no more than {@code level}. */
  static int trialsWithoutSuccess(double p, double level) {
    return (int) Math.ceil(Math.log(level) / Math.log1p(-p));
  }
}
