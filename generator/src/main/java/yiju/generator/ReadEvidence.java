package yiju.generator;

import java.util.List;
import yiju.retriever.Query;

/** The evidence of a question after reading, best first. */
public record ReadEvidence(
    Query query, QuestionType type, Terms terms, List<ReadPassage> passages) {
  public ReadEvidence {
    passages = List.copyOf(passages);
  }
}
