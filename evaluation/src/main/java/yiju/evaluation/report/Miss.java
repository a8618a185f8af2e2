package yiju.evaluation.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import yiju.evaluation.ClaimResult;
import yiju.evaluation.QuestionResult;
import yiju.evaluation.QuestionResult.Shown;
import yiju.verifier.Verdict;

/**
 * One question or claim that was decided wrongly.
 *
 * @param golds what would have been right; empty where a refusal would
 * @param answer what was drafted, whether it was given or not
 * @param reason of a refusal at every confidence
 * @param why in one sentence
 * @param weight how bad; the worst of a kind are shown
 */
public record Miss(
    Kind kind,
    String id,
    String question,
    List<String> golds,
    @Nullable String answer,
    double confidence,
    @Nullable String reason,
    String why,
    List<Shown> passages,
    double weight) {

  /** What went wrong. */
  public enum Kind {
    FALSE_ANSWER,
    WRONG_ANSWER,
    RIGHT_BUT_REFUSED,
    NOT_FOUND,
    NOT_RECOGNISED,
    FALSE_SUPPORT,
    MISSED_SUPPORT
  }

  /** Null when the question was decided rightly. */
  static @Nullable Miss of(QuestionResult r, double threshold) {
    boolean answered = r.drafted() && r.confidence() >= threshold;
    Kind kind = kind(r, answered);
    if (kind == null) {
      return null;
    }
    boolean sureIsBad = kind == Kind.FALSE_ANSWER || kind == Kind.WRONG_ANSWER;
    return new Miss(
        kind,
        r.id(),
        r.question(),
        r.answerable() ? r.golds() : List.of(),
        r.answer(),
        r.confidence(),
        answered || r.drafted() ? null : r.reason(),
        why(r, answered, threshold),
        r.passages(),
        sureIsBad ? r.confidence() : 1 - r.confidence());
  }

  private static @Nullable Kind kind(QuestionResult r, boolean answered) {
    if (answered) {
      return !r.answerable() ? Kind.FALSE_ANSWER : r.right() ? null : Kind.WRONG_ANSWER;
    }
    if (!r.answerable()) {
      return null;
    }
    if (r.drafted() && r.right()) {
      return Kind.RIGHT_BUT_REFUSED;
    }
    return r.goldRank() == 0 ? Kind.NOT_FOUND : Kind.NOT_RECOGNISED;
  }

  private static String why(QuestionResult r, boolean answered, double threshold) {
    if (answered) {
      return String.format(Locale.ROOT, "answered at confidence %.2f", r.confidence());
    }
    return r.drafted()
        ? String.format(Locale.ROOT, "confidence %.2f below %.2f", r.confidence(), threshold)
        : "refused at every confidence: " + r.reason();
  }

  /** Null when the claim was judged rightly. */
  static @Nullable Miss of(ClaimResult r) {
    boolean judged = r.verdict() == Verdict.SUPPORTED;
    if (judged == r.supported()) {
      return null;
    }
    return new Miss(
        judged ? Kind.FALSE_SUPPORT : Kind.MISSED_SUPPORT,
        r.id(),
        r.claim(),
        List.of(r.label()),
        r.verdict().name(),
        r.support(),
        null,
        String.format(Locale.ROOT, "support %.2f", r.support()),
        List.of(),
        judged ? r.support() : 1 - r.support());
  }
}
