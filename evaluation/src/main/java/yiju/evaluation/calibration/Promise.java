package yiju.evaluation.calibration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import yiju.evaluation.metric.Judged;
import yiju.evaluation.metric.Reliability;

/**
 * Whether a threshold chosen on one half of labelled questions keeps its promise on the other half,
 * over random halvings.
 *
 * @param maxError what was promised
 * @param splits halvings
 * @param kept share of the halvings in which at most {@code maxError} of the answers given in the
 *     other half were wrong; a half without any answer keeps it
 * @param found share of the halvings in which there was a threshold
 * @param coverage mean share of the other half's questions that were answered
 * @param ece expected calibration error on the other half of the confidence as it is shipped, mean
 *     of the halvings
 * @param scaledEce the same of the confidence on the scale fitted on the first half
 * @param wrong share of all the answers given that were wrong, all halvings together; {@code NaN}
 *     when none was given
 */
public record Promise(
    double maxError,
    int splits,
    double kept,
    double found,
    double coverage,
    double ece,
    double scaledEce,
    double wrong) {
  /**
   * One part calibrates; more tell, so that they tell of the rate more than of their own chance.
   */
  private static final int PARTS = 3;

  /** One question: without a draft it is refused at every threshold. */
  public record Outcome(boolean drafted, Judged judged) {}

  public static Promise of(
      List<Outcome> outcomes, double maxError, double confidence, int splits, long seed) {
    List<Outcome> shuffled = new ArrayList<>(outcomes);
    Random random = new Random(seed);
    int part = shuffled.size() / PARTS;
    int kept = 0;
    int found = 0;
    long answered = 0;
    long wrong = 0;
    double ece = 0;
    double scaledEce = 0;
    for (int i = 0; i < splits; i++) {
      Collections.shuffle(shuffled, random);
      List<Judged> drafts = drafts(shuffled.subList(0, part));
      List<Judged> others = drafts(shuffled.subList(part, shuffled.size()));
      ece += Reliability.of(others).expectedCalibrationError();
      scaledEce +=
          Reliability.of(ScaleFit.scaled(others, ScaleFit.of(drafts))).expectedCalibrationError();
      Optional<Double> threshold =
          new ThresholdChoice(drafts, part).choose(maxError, confidence).map(c -> c.threshold());
      found += threshold.isPresent() ? 1 : 0;
      List<Judged> given =
          others.stream()
              .filter(j -> threshold.isPresent() && j.confidence() >= threshold.get())
              .toList();
      long wrongHere = given.stream().filter(j -> !j.right()).count();
      kept += wrongHere <= maxError * given.size() ? 1 : 0;
      answered += given.size();
      wrong += wrongHere;
    }
    double asked = (double) splits * (shuffled.size() - part);
    return new Promise(
        maxError,
        splits,
        (double) kept / splits,
        (double) found / splits,
        answered / asked,
        ece / splits,
        scaledEce / splits,
        answered == 0 ? Double.NaN : (double) wrong / answered);
  }

  private static List<Judged> drafts(List<Outcome> outcomes) {
    return outcomes.stream().filter(Outcome::drafted).map(Outcome::judged).toList();
  }
}
