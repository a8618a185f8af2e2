package yiju.evaluation.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim with its evidence.
 *
 * @param question what the claim answers, where the set says so
 * @param label in the set's own words
 * @param supported whether the evidence carries the whole claim
 */
public record LabelledClaim(
    String id,
    String lang,
    String claim,
    List<String> evidence,
    @Nullable String question,
    String label,
    boolean supported) {
  public LabelledClaim {
    evidence = List.copyOf(evidence);
    if (claim.isBlank()) {
      throw new IllegalArgumentException("claim " + id + " is empty");
    }
  }
}
