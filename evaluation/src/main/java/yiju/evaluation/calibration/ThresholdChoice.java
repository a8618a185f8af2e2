package yiju.evaluation.calibration;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import yiju.evaluation.metric.Judged;

/**
 * Chooses the threshold from which answers are given, such that at most {@code maxError} of the
 * answers given are wrong, with probability {@code confidence} over the draw of the labelled
 * questions.
 *
 * <p>Learn then Test (Angelopoulos, Bates, Candès, Jordan and Lei 2021, "Learn then Test:
 * Calibrating Predictive Algorithms to Achieve Risk Control", section 3): each threshold is a null
 * hypothesis, "more than {@code maxError} of what it lets through is wrong", with the exact
 * binomial p-value; fixed sequences of thresholds, from strict to lax, are tested from three starts
 * (the surest quarter, half and three quarters), each at a third of the error level, until one
 * isn't rejected. So the family-wise error is at most {@code 1 - confidence}, and any rejected
 * threshold may be used: the laxest is. The rate is that of selective classification (Geifman and
 * El-Yaniv 2017).
 *
 * <p>For questions that are answered with these very confidences this needs no assumption (the
 * binomial bounds errors of unequal chances: Hoeffding 1956); for new questions of the same kind it
 * needs that a stricter threshold doesn't err more than a laxer one.
 */
public final class ThresholdChoice {
  public static final String METHOD =
      "learn-then-test, exact binomial, fixed sequences from three starts";

  private static final double[] STARTS = {0.25, 0.5, 0.75};

  /** Below so many answers an observed rate says nothing. */
  private static final int FEWEST = 20;

  private final List<Judged> surestFirst;
  private final int[] wrong;
  private final int questions;

  /**
   * @param drafts every answer that would be given without a threshold
   * @param questions labelled questions in all, those without an answer at any confidence too
   */
  public ThresholdChoice(List<Judged> drafts, int questions) {
    if (questions < drafts.size()) {
      throw new IllegalArgumentException(drafts.size() + " answers to " + questions + " questions");
    }
    this.surestFirst =
        drafts.stream().sorted(Comparator.comparingDouble(Judged::confidence).reversed()).toList();
    this.wrong = new int[surestFirst.size() + 1];
    for (int i = 0; i < surestFirst.size(); i++) {
      wrong[i + 1] = wrong[i] + (surestFirst.get(i).right() ? 0 : 1);
    }
    this.questions = questions;
  }

  /**
   * @param threshold answers at or above it are given
   */
  public record Choice(double threshold, int answered, int wrong) {}

  /** Empty when no threshold can be shown to keep the promise. */
  public Optional<Choice> choose(double maxError, double confidence) {
    double level = (1 - confidence) / STARTS.length;
    int laxest = 0;
    for (double start : STARTS) {
      int answered = withTies((int) Math.ceil(start * surestFirst.size()));
      while (answered > 0 && Binomial.atMost(wrong[answered], answered, maxError) <= level) {
        laxest = Math.max(laxest, answered);
        answered = laxer(answered);
      }
    }
    return laxest == 0
        ? Optional.empty()
        : Optional.of(new Choice(surestFirst.get(laxest - 1).confidence(), laxest, wrong[laxest]));
  }

  /** As many answers as the next laxer threshold lets through, 0 when there is none. */
  private int laxer(int answered) {
    return answered == surestFirst.size() ? 0 : withTies(answered + 1);
  }

  /** The answers that a threshold lets through which lets {@code answered} through. */
  private int withTies(int answered) {
    int all = answered;
    while (all > 0
        && all < surestFirst.size()
        && surestFirst.get(all).confidence() == surestFirst.get(all - 1).confidence()) {
      all++;
    }
    return all;
  }

  /**
   * An estimate of how many more labelled questions are needed, from the rates seen so far; empty
   * when at every threshold more than {@code maxError} is wrong, and more labels would not help.
   */
  public Optional<Integer> needed(double maxError, double confidence) {
    double level = (1 - confidence) / STARTS.length;
    if (surestFirst.size() < FEWEST) {
      return Optional.of(Binomial.trialsWithoutSuccess(maxError, level));
    }
    double least = Double.POSITIVE_INFINITY;
    int answered = withTies(FEWEST);
    while (answered > 0) {
      if (wrong[answered] < maxError * answered) {
        least = Math.min(least, growth(answered, maxError, level));
      }
      answered = laxer(answered);
    }
    return Double.isInfinite(least)
        ? Optional.empty()
        : Optional.of(Math.max(1, (int) Math.ceil((least - 1) * questions)));
  }

  /** How many times as many answers at the same rate would do. */
  private double growth(int answered, double maxError, double level) {
    double rate = (double) wrong[answered] / answered;
    double low = 1;
    double high = 2;
    while (!enough(high * answered, rate, maxError, level)) {
      low = high;
      high *= 2;
    }
    for (int i = 0; i < 20; i++) {
      double middle = (low + high) / 2;
      if (enough(middle * answered, rate, maxError, level)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private static boolean enough(double answered, double rate, double maxError, double level) {
    int n = (int) Math.round(answered);
    return n > 1_000_000 || Binomial.atMost((int) Math.ceil(rate * n), n, maxError) <= level;
  }

  /** The lowest error rate, in whole hundredths, that these labels can promise; empty for none. */
  public Optional<Double> reachable(double confidence) {
    for (int hundredths = 1; hundredths <= 50; hundredths++) {
      if (choose(hundredths / 100.0, confidence).isPresent()) {
        return Optional.of(hundredths / 100.0);
      }
    }
    return Optional.empty();
  }
}
