package yiju.corpus;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Cuts what is too long for a passage: after a clause where it can, else between characters. */
final class LongSentence {
  private static final BreakIterator CHARACTERS =
      BreakIterator.getCharacterInstance(ULocale.ENGLISH);
  private static final String CLAUSE_MARKS = "，、；：,;:—|";

  private LongSentence() {}

  /** The pieces in order, each within the budget unless a single character is beyond it. */
  static List<Span> cut(String text, Span sentence, int budgetTenths) {
    List<Span> pieces = new ArrayList<>();
    int start = sentence.start();
    while (true) {
      int limit = TokenEstimate.fits(text, start, sentence.end(), budgetTenths);
      if (limit == sentence.end()) {
        pieces.add(new Span(start, limit));
        return pieces;
      }
      int end = lastBreak(text, start, limit, sentence.end());
      pieces.add(new Span(start, trimmedEnd(text, start, end)));
      start = end;
      while (start < sentence.end() && SentenceBoundaries.isBlank(text.charAt(start))) {
        start++;
      }
      if (start == sentence.end()) {
        return pieces;
      }
    }
  }

  private static int lastBreak(String text, int start, int limit, int sentenceEnd) {
    int half = start + (limit - start) / 2;
    int space = -1;
    for (int i = limit; i > half; i--) {
      if (CLAUSE_MARKS.indexOf(text.charAt(i - 1)) >= 0 && isCharacterStart(text, i)) {
        return i;
      }
      if (space < 0 && text.charAt(i - 1) == ' ' && isCharacterStart(text, i)) {
        space = i;
      }
    }
    if (space > 0) {
      return space;
    }
    BreakIterator characters = (BreakIterator) CHARACTERS.clone();
    characters.setText(text);
    if (characters.isBoundary(limit) && limit > start) {
      return limit;
    }
    int before = characters.preceding(limit);
    return before > start ? before : Math.min(characters.following(limit), sentenceEnd);
  }

  private static boolean isCharacterStart(String text, int i) {
    int type = Character.getType(text.codePointAt(i));
    return type != Character.NON_SPACING_MARK
        && type != Character.ENCLOSING_MARK
        && type != Character.COMBINING_SPACING_MARK
        && type != Character.FORMAT;
  }

  private static int trimmedEnd(String text, int start, int end) {
    int last = end;
    while (last > start + 1 && SentenceBoundaries.isBlank(text.charAt(last - 1))) {
      last--;
    }
    return last;
  }
}
