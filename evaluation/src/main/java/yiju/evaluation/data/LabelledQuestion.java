package yiju.evaluation.data;

import java.util.List;

/**
 * A question with what its set's authors say of it.
 *
 * @param lang BCP 47
 * @param answers any of these is right; empty when there is none or the set gives none
 * @param answerable whether the passages with a relevance above 0 hold the answer
 * @param passages judged passages, relevant or not
 */
public record LabelledQuestion(
    String id,
    String lang,
    String question,
    List<String> answers,
    boolean answerable,
    List<GoldPassage> passages) {
  public LabelledQuestion {
    answers = List.copyOf(answers);
    passages = List.copyOf(passages);
    if (question.isBlank()) {
      throw new IllegalArgumentException("question " + id + " is empty");
    }
  }
}
