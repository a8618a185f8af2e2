package yiju.inference;

import java.util.ArrayList;
import java.util.List;
import yiju.inference.CrossEncoder.Entailment;
import yiju.inference.CrossEncoder.TokenMark;

/** Joins what the windows of one text say of a claim, as {@link OnnxCrossEncoder} tells. */
final class SupportVote {
  private final Tokens claim;
  private final double[] carried;
  private double supported;
  private double refuted;
  private double leastUnknown = Double.POSITIVE_INFINITY;

  SupportVote(Tokens claim) {
    this.claim = claim;
    carried = new double[claim.size()];
  }

  /**
   * @param support logits in the order supported, refuted, not enough information
   * @param marks logits, the first of them for [CLS]
   */
  void add(float[] support, int supportAt, float[] marks, int marksAt) {
    double highest =
        Math.max(support[supportAt], Math.max(support[supportAt + 1], support[supportAt + 2]));
    double s = Math.exp(support[supportAt] - highest);
    double r = Math.exp(support[supportAt + 1] - highest);
    double n = Math.exp(support[supportAt + 2] - highest);
    double sum = s + r + n;
    supported = Math.max(supported, s / sum);
    if (n / sum < leastUnknown) {
      leastUnknown = n / sum;
      refuted = r / sum;
    }
    for (int i = 0; i < Math.min(carried.length, Windows.FIRST_TOKENS); i++) {
      carried[i] = Math.max(carried[i], 1 / (1 + Math.exp(-marks[marksAt + 1 + i])));
    }
  }

  Entailment entailment() {
    double known = supported + refuted;
    double scale = Math.max(1, known);
    List<TokenMark> tokens = new ArrayList<>();
    for (int i = 0; i < carried.length; i++) {
      tokens.add(new TokenMark(claim.starts()[i], claim.ends()[i], carried[i]));
    }
    return new Entailment(supported / scale, refuted / scale, Math.max(0, 1 - known), tokens);
  }
}
