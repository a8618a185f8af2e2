package yiju.evaluation.metric;

/** A probability that was stated and what came of it. */
public record Judged(double confidence, boolean right) {
  public Judged {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("not a probability: " + confidence);
    }
  }
}
