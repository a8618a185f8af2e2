package yiju.generator;

import java.util.ArrayList;
import java.util.List;
import yiju.retriever.Query;

/** The evidence of a question after reading, best first. */
public record ReadEvidence(
    Query query, QuestionType type, Terms terms, List<ReadPassage> passages) {
  public ReadEvidence {
    passages = List.copyOf(passages);
  }

  /** The same evidence with {@code lead} before all others. */
  public ReadEvidence ledBy(ReadPassage lead) {
    List<ReadPassage> ordered = new ArrayList<>(passages);
    ordered.remove(lead);
    ordered.addFirst(lead);
    return new ReadEvidence(query, type, terms, ordered);
  }
}
