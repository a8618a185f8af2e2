package yiju.generator;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import yiju.corpus.Span;

/** Finds where in a passage a claim stands that is not in the passage's own words. */
public final class Grounding {
  private static final int MOST_SENTENCES = 3;

  /** Least share of the claim's terms for which a neighbouring sentence is cited as well. */
  private static final double WORTH_A_SENTENCE = 0.1;

  private Grounding() {}

  /**
   * Cites the sentence of {@code passage} that shares most with {@code claim}, with those beside it
   * that hold more of the claim (what a pronoun stands for, say); empty when nothing is shared.
   * Whether the sentence carries the claim is for the verifier to say.
   */
  public static Optional<Citation> cite(ReadPassage passage, String claim) {
    Terms terms = Terms.of(claim);
    List<Span> sentences = passage.sentences();
    double[] held =
        sentences.stream().mapToDouble(s -> held(terms, s.of(passage.text()))).toArray();
    int best =
        IntStream.range(0, held.length).reduce((a, b) -> held[b] > held[a] ? b : a).orElse(-1);
    if (best < 0 || held[best] == 0) {
      return Optional.empty();
    }
    Span span = sentences.get(best);
    double known = held[best];
    int from = best;
    int to = best;
    while (to - from + 1 < MOST_SENTENCES) {
      Span back = from > 0 ? new Span(sentences.get(from - 1).start(), span.end()) : span;
      Span on = to + 1 < held.length ? new Span(span.start(), sentences.get(to + 1).end()) : span;
      double withBack = held(terms, back.of(passage.text()));
      double withOn = held(terms, on.of(passage.text()));
      if (Math.max(withBack, withOn) < known + WORTH_A_SENTENCE) {
        break;
      }
      if (withBack >= withOn) {
        from--;
        span = back;
      } else {
        to++;
        span = on;
      }
      known = Math.max(withBack, withOn);
    }
    return Optional.of(Citation.of(passage.source(), span));
  }

  private static double held(Terms claim, String text) {
    return claim.isEmpty() ? 0 : claim.coveredBy(FoldedText.of(text));
  }
}
