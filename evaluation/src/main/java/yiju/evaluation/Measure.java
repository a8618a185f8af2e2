package yiju.evaluation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What an experiment measures, by the name that experiment files and reports use. */
public enum Measure {
  /** Share of the gold passages' documents among the first passage retrieved. */
  RECALL_1("recall@1", true),
  RECALL_5("recall@5", true),
  RECALL_20("recall@20", true),
  MRR("mrr", true),
  NDCG_10("ndcg@10", true),
  /** Share of answerable questions answered with a gold answer in the answer. */
  CONTAINS_GOLD("contains-gold", true),
  /** Of the short answer, over answerable questions; 0 where none was given. */
  EXACT("exact", true),
  /** Of the main content that was extracted. */
  PRECISION("precision", true),
  RECALL("recall", true),
  F1("f1", true),
  FALSE_ANSWER("false-answer", false),
  FALSE_REFUSAL("false-refusal", false),
  WRONG_AMONG_ANSWERED("wrong-among-answered", false),
  COVERAGE("coverage", true),
  /** Share of citations whose quote gives a gold answer, over answers to answerable questions. */
  CITATION_PRECISION("citation-precision", true),
  /** Share of claims with a citation that stands in its source to the letter. */
  CITATION_RECALL("citation-recall", true),
  VERBATIM("verbatim", true),
  /** Expected calibration error of the confidence in every answer drafted. */
  ECE("ece", false),
  /** Area under the risk-coverage curve over all questions. */
  AURC("aurc", false),
  EXCESS_AURC("excess-aurc", false),
  AUC("auc", true),
  BALANCED_ACCURACY("balanced-accuracy", true),
  /** At the best threshold for this very data: an upper bound. */
  BEST_BALANCED_ACCURACY("best-balanced-accuracy", true),
  /** Share of claims told from their doubles with one thing changed, both verdicts right. */
  PAIRS("pairs-told-apart", true),
  /** Share of conflicts refused as such, with every side cited. */
  CONFLICTS("conflicts-shown", true),
  /** Share of questions answered from the source that supersedes, or speaks of the time asked. */
  SUPERSESSIONS("supersessions-followed", true),
  OUT_OF_SCOPE("out-of-scope-refused", true),
  IN_SCOPE("in-scope-admitted", true),
  /** Share of false premises refused with the sentence that corrects them. */
  PREMISES_DENIED("false-premises-corrected", true),
  /** Share of false premises whose question is refused, for whatever reason. */
  PREMISES_UNANSWERED("false-premises-not-answered", true),
  /** Share of questions with true premises that are not taken for false. */
  PREMISES_LEFT("true-premises-left", true),
  P50_MS("p50-ms", false),
  P99_MS("p99-ms", false);

  private final String label;
  private final boolean moreIsBetter;

  Measure(String label, boolean moreIsBetter) {
    this.label = label;
    this.moreIsBetter = moreIsBetter;
  }

  @JsonValue
  public String label() {
    return label;
  }

  public boolean moreIsBetter() {
    return moreIsBetter;
  }

  @JsonCreator
  static Measure of(String label) {
    return Arrays.stream(values())
        .filter(m -> m.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no measure \"" + label + "\"; there are " + labels()));
  }

  private static String labels() {
    return Arrays.stream(values()).map(Measure::label).collect(Collectors.joining(", "));
  }
}
