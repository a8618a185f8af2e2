package yiju.evaluation.calibration;

import java.util.List;
import yiju.evaluation.metric.Judged;
import yiju.verifier.ConfidenceScale;

/**
 * Fits a {@link ConfidenceScale} to judged answers: logistic regression on the log-odds of the
 * confidence (Platt 1999), one coordinate after the other by Newton's method, towards the
 * confidence as it is, so that few labels change little.
 */
public final class ScaleFit {
  /** Standard deviation of the prior, of slope and intercept alike. */
  private static final double PRIOR = 0.7;

  private static final double LEAST_SLOPE = 0.05;
  private static final int STEPS = 50;

  private ScaleFit() {}

  public static ConfidenceScale of(List<Judged> judged) {
    double slope = 1;
    double intercept = 0;
    for (int i = 0; i < STEPS; i++) {
      slope = Math.max(LEAST_SLOPE, slope + step(judged, slope, intercept, true));
      intercept += step(judged, slope, intercept, false);
    }
    return new ConfidenceScale(slope, intercept);
  }

  /** Newton's step for one of the two; bounded, since where all is sure the curve is flat. */
  private static double step(List<Judged> judged, double slope, double intercept, boolean ofSlope) {
    double prior = 1 / (PRIOR * PRIOR);
    double gradient = ofSlope ? prior * (1 - slope) : -prior * intercept;
    double curvature = prior;
    for (Judged j : judged) {
      double logOdds = ConfidenceScale.logOdds(j.confidence());
      double p = 1 / (1 + Math.exp(-(slope * logOdds + intercept)));
      double factor = ofSlope ? logOdds : 1;
      gradient += ((j.right() ? 1 : 0) - p) * factor;
      curvature += p * (1 - p) * factor * factor;
    }
    return Math.clamp(gradient / curvature, -1, 1);
  }

  /** The same answers with the confidence that {@code scale} gives them. */
  public static List<Judged> scaled(List<Judged> judged, ConfidenceScale scale) {
    return judged.stream().map(j -> new Judged(scale.of(j.confidence()), j.right())).toList();
  }
}
