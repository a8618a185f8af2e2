package yiju.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import yiju.corpus.Span;

/** Scores sentences by what they share with the question; what is left without a cross-encoder. */
final class SentenceScorer {
  private static final double CONTEXT = 0.5;
  private static final double SHAPE = 0.3;
  private static final double RANK = 0.05;
  private static final int SHORTEST = 6;

  private SentenceScorer() {}

  /** Every sentence of the evidence with its score, in the evidence's order. */
  static List<Excerpt> score(ReadEvidence evidence) {
    List<Excerpt> scored = new ArrayList<>();
    int rank = 0;
    for (ReadPassage p : evidence.passages()) {
      for (Span sentence : p.sentences()) {
        if (sentence.length() >= SHORTEST) {
          scored.add(new Excerpt(p, sentence, score(evidence, p, sentence.of(p.text()), rank)));
        }
      }
      rank++;
    }
    return scored;
  }

  private static double score(ReadEvidence evidence, ReadPassage p, String sentence, int rank) {
    double own = evidence.terms().coveredBy(FoldedText.of(sentence));
    return own
        + CONTEXT * p.coverage()
        + (hasExpectedShape(evidence, sentence) ? SHAPE : 0)
        - RANK * rank
        - (endsLikeQuestion(sentence) ? 1 : 0);
  }

  /**
   * Whether the sentence holds a date or quantity that the question asks for and does not itself
   * give.
   */
  static boolean hasExpectedShape(ReadEvidence evidence, String sentence) {
    return Shapes.expectedBy(evidence.type())
        .map(shape -> holdsNew(shape, sentence, evidence.query().text()))
        .orElse(false);
  }

  private static boolean holdsNew(Pattern shape, String sentence, String question) {
    return Shapes.find(shape, sentence).stream().anyMatch(s -> !question.contains(s.of(sentence)));
  }

  private static boolean endsLikeQuestion(String sentence) {
    return sentence.endsWith("?") || sentence.endsWith("？");
  }
}
