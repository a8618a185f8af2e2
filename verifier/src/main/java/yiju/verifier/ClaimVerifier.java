package yiju.verifier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks any claim against any evidence, wherever they come from. */
public final class ClaimVerifier {
  public ClaimVerifier(AnswerPipeline.@Nullable Readers readers) {
    throw new UnsupportedOperationException();
  }

  /**
   * @param question what the claim answers, where it is known; may complete an elliptic claim
   */
  public Judgement verify(String claim, List<String> evidence, @Nullable String question) {
    throw new UnsupportedOperationException();
  }

  /**
   * @param support probability, 0 to 1, that the evidence carries the claim
   */
  public record Judgement(Verdict verdict, double support) {}
}
