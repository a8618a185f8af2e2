package yiju.evaluation.calibration;

import java.util.List;
import yiju.evaluation.metric.Judged;
import yiju.verifier.ConfidenceScale;

/**
 * Fits a {@link ConfidenceScale} to judged answers: logistic regression on the log-odds of the
 * confidence (Platt 1999), by Newton's method, towards the confidence as it is, so that few labels
 * change little.
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
    double prior = 1 / (PRIOR * PRIOR);
    for (int step = 0; step < STEPS; step++) {
      double bySlope = prior * (1 - slope);
      double byIntercept = -prior * intercept;
      double curveSlope = prior;
      double curveBoth = 0;
      double curveIntercept = prior;
      for (Judged j : judged) {
        double x = ConfidenceScale.logOdds(j.confidence());
        double p = 1 / (1 + Math.exp(-(slope * x + intercept)));
        double missed = (j.right() ? 1 : 0) - p;
        double curve = p * (1 - p);
        bySlope += missed * x;
        byIntercept += missed;
        curveSlope += curve * x * x;
        curveBoth += curve * x;
        curveIntercept += curve;
      }
      double determinant = curveSlope * curveIntercept - curveBoth * curveBoth;
      slope += step(curveIntercept * bySlope - curveBoth * byIntercept, determinant);
      intercept += step(curveSlope * byIntercept - curveBoth * bySlope, determinant);
    }
    return new ConfidenceScale(Math.max(LEAST_SLOPE, slope), intercept);
  }

  /** Bounded, since the curve is flat, and Newton's step too long, where all is sure. */
  private static double step(double numerator, double determinant) {
    return Math.clamp(numerator / determinant, -1, 1);
  }

  /** The same answers with the confidence that {@code scale} gives them. */
  public static List<Judged> scaled(List<Judged> judged, ConfidenceScale scale) {
    return judged.stream().map(j -> new Judged(scale.of(j.confidence()), j.right())).toList();
  }
}
