package yiju.verifier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yiju.generator.Citation;
import yiju.retriever.Evidence;

/**
 * A reasoned refusal; a value, never an exception.
 *
 * @param message in the question's language
 * @param correction what the evidence says instead, for a false premise or a conflict
 */
public record Refusal(
    Question question,
    String retrievalQuery,
    RefusalReason reason,
    String message,
    @Nullable Correction correction,
    double confidence,
    Evidence evidence,
    Timings timings)
    implements Answer {

  /** A statement with its sources. */
  public record Correction(String text, List<Citation> citations) {
    public Correction {
      citations = List.copyOf(citations);
    }
  }
}
