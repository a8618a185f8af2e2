package yiju.evaluation.data;

import org.jspecify.annotations.Nullable;

/** One line of what a threshold is calibrated on. */
public sealed interface CalibrationLine {
  /** Where it stands, for messages. */
  String where();

  /** A question with its gold answers, or one that must be refused. */
  record Gold(String where, LabelledQuestion question) implements CalibrationLine {}

  /**
   * What a person said of an answer that Yiju gave.
   *
   * @param answer the answer with its markers; null where it wasn't kept
   * @param confidence of that answer; {@code NaN} where it wasn't kept
   */
  record Mark(
      String where, String question, boolean right, @Nullable String answer, double confidence)
      implements CalibrationLine {}
}
