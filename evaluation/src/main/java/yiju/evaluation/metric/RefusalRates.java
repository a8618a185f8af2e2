package yiju.evaluation.metric;

import java.util.List;

/**
 * The two ways to fail at refusing, always read as a pair, for either alone is trivial to win.
 *
 * @param answerable questions whose answer could be given
 * @param unanswerable questions whose answer could not
 * @param falseAnswer share of the unanswerable that were answered
 * @param falseRefusal share of the answerable that were refused
 * @param wrongAmongAnswered share of all answers given that were wrong, answers to unanswerable
 *     questions among them
 * @param coverage share of all questions that were answered
 */
public record RefusalRates(
    int answerable,
    int unanswerable,
    double falseAnswer,
    double falseRefusal,
    double wrongAmongAnswered,
    double coverage) {

  /**
   * What became of one question.
   *
   * @param right whether the answer was right; no matter where none was given
   */
  public record Case(boolean answerable, boolean answered, boolean right) {}

  public static RefusalRates of(List<Case> cases) {
    int answerable = 0;
    int falseAnswers = 0;
    int falseRefusals = 0;
    int answered = 0;
    int wrong = 0;
    for (Case c : cases) {
      answerable += c.answerable ? 1 : 0;
      answered += c.answered ? 1 : 0;
      falseAnswers += c.answered && !c.answerable ? 1 : 0;
      falseRefusals += c.answerable && !c.answered ? 1 : 0;
      wrong += c.answered && !(c.answerable && c.right) ? 1 : 0;
    }
    int unanswerable = cases.size() - answerable;
    return new RefusalRates(
        answerable,
        unanswerable,
        share(falseAnswers, unanswerable),
        share(falseRefusals, answerable),
        share(wrong, answered),
        share(answered, cases.size()));
  }

  private static double share(int part, int whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }
}
