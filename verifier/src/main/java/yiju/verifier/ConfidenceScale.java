package yiju.verifier;

/**
 * What the shipped confidence comes to on one owner's questions: a line through its log-odds (Platt
 * 1999; Guo et al. 2017). A higher confidence stays higher.
 *
 * @param slope above 0; below 1 where the shipped confidence is too sure of itself
 * @param intercept below 0 where fewer answers are right than it says
 */
public record ConfidenceScale(double slope, double intercept) {
  private static final double NEAREST = 1e-6;

  public ConfidenceScale {
    if (!(slope > 0) || !Double.isFinite(slope) || !Double.isFinite(intercept)) {
      throw new IllegalArgumentException("no scale: slope " + slope + ", intercept " + intercept);
    }
  }

  /** The shipped confidence as it is. */
  public static ConfidenceScale standard() {
    return new ConfidenceScale(1, 0);
  }

  public double of(double confidence) {
    return equals(standard())
        ? confidence
        : 1 / (1 + Math.exp(-(slope * logOdds(confidence) + intercept)));
  }

  /** Finite at 0 and 1, too. */
  public static double logOdds(double confidence) {
    double p = Math.clamp(confidence, NEAREST, 1 - NEAREST);
    return Math.log(p) - Math.log1p(-p);
  }
}
