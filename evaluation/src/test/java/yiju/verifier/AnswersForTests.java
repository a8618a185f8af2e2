package yiju.verifier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yiju.generator.Claim;
import yiju.generator.DraftAnswer;
import yiju.retriever.Evidence;

/** Makes answers without a pipeline, which only this package can. */
public final class AnswersForTests {
  private AnswersForTests() {}

  public static Answer answer(
      Question question,
      List<Claim> claims,
      @Nullable String shortAnswer,
      double confidence,
      Evidence evidence) {
    return new VerifiedAnswer(
        question,
        question.text(),
        claims.stream().map(c -> new CheckedClaim(c, Verdict.SUPPORTED, 0.9)).toList(),
        shortAnswer,
        confidence,
        evidence,
        DraftAnswer.Origin.SOURCES,
        new Timings(5, 1, 1, 1, 1));
  }

  public static Answer refusal(Question question, Evidence evidence) {
    return new Refusal(
        question,
        question.text(),
        RefusalReason.NO_EVIDENCE,
        "nothing",
        null,
        0.1,
        evidence,
        new Timings(3, 1, 1, 1, 0));
  }
}
