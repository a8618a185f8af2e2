package yiju.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one question; a line of a results file. Numbers are {@code NaN} (null in the file)
 * where they don't apply.
 *
 * @param golds the right answers, of which the set may give none
 * @param answerable whether what was asked against holds the answer
 * @param drafted whether there was an answer at any confidence
 * @param answered whether it was given at the threshold
 * @param right whether the drafted answer gives a gold answer
 * @param reason of a refusal at every confidence
 * @param goldRank place of the first passage of a gold document, 0 for not found
 * @param passages the first passages retrieved, best first
 * @param topRight whether the first passage retrieved holds a gold answer
 * @param topSimilarity the encoder's similarity of question and first passage
 */
public record QuestionResult(
    String id,
    String lang,
    String question,
    List<String> golds,
    boolean answerable,
    boolean drafted,
    boolean answered,
    boolean right,
    double confidence,
    @Nullable String answer,
    @Nullable String shortAnswer,
    @Nullable String reason,
    double exact,
    double f1,
    int goldRank,
    double recall1,
    double recall5,
    double recall20,
    double ndcg10,
    double citationPrecision,
    double citationRecall,
    double verbatim,
    List<Shown> passages,
    boolean topRight,
    double topSimilarity,
    double milliseconds) {
  public QuestionResult {
    golds = List.copyOf(golds);
    passages = List.copyOf(passages);
  }

  /** A passage as a report shows it. */
  public record Shown(String document, String title, String text) {}
}
