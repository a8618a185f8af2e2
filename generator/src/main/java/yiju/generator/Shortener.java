package yiju.generator;

import java.util.List;
import yiju.corpus.Span;

/** Finds the sentence round a span and, when it is very long, the clauses that matter. */
final class Shortener {
  private static final int LONG_HAN = 120;
  private static final int LONG_LATIN = 360;

  private Shortener() {}

  /**
   * The sentences that {@code answer} touches, as one contiguous span. Of an overlong sentence
   * whole clauses are left off at its semicolons; nothing before the answer's own clause is cut
   * from within, so that no negation or attribution gets lost.
   */
  static Span around(ReadPassage passage, Span answer) {
    List<Span> touched = passage.sentences().stream().filter(s -> s.overlaps(answer)).toList();
    if (touched.isEmpty()) {
      return answer;
    }
    Span whole =
        new Span(
            Math.min(touched.getFirst().start(), answer.start()),
            Math.max(touched.getLast().end(), answer.end()));
    String text = passage.text();
    Span chosen = whole.length() > limit(whole.of(text)) ? clauses(text, whole, answer) : whole;
    return isSemicolon(text.charAt(chosen.end() - 1)) && chosen.length() > 1
        ? new Span(chosen.start(), chosen.end() - 1)
        : chosen;
  }

  private static int limit(String text) {
    return text.codePoints().anyMatch(Terms::isHan) ? LONG_HAN : LONG_LATIN;
  }

  private static Span clauses(String text, Span whole, Span answer) {
    int start = whole.start();
    for (int i = answer.start(); i > whole.start(); i--) {
      if (isSemicolon(text.charAt(i - 1))) {
        start = i;
        break;
      }
    }
    int end = whole.end();
    for (int i = answer.end(); i < whole.end(); i++) {
      if (isSemicolon(text.charAt(i))) {
        end = i;
        break;
      }
    }
    while (start < answer.start() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return new Span(start, end);
  }

  private static boolean isSemicolon(char c) {
    return c == ';' || c == '；';
  }
}
