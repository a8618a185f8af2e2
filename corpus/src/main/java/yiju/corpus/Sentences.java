package yiju.corpus;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentence boundaries by ICU, for Chinese and English, less those that a reader would not see, plus
 * the Chinese semicolon outside brackets.
 */
public final class Sentences {
  /** Cloned for each text, since an iterator keeps its place. */
  private static final BreakIterator RULES = BreakIterator.getSentenceInstance(ULocale.ENGLISH);

  private Sentences() {}

  /**
   * The sentences of {@code text} in order, trimmed of white space, none empty; never crossing a
   * line break.
   */
  public static List<Span> of(String text) {
    BreakIterator boundaries = (BreakIterator) RULES.clone();
    boundaries.setText(text);
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (int b = boundaries.next(); b != BreakIterator.DONE; b = boundaries.next()) {
      int end = SentenceBoundaries.settle(text, start, b);
      if (end > start && !SentenceBoundaries.joins(text, start, end)) {
        addClauses(text, start, end, sentences);
        start = end;
      }
    }
    addClauses(text, start, text.length(), sentences);
    return List.copyOf(sentences);
  }

  private static void addClauses(String text, int start, int end, List<Span> sentences) {
    int depth = 0;
    int from = start;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (SentenceBoundaries.opens(c)) {
        depth++;
      } else if (SentenceBoundaries.closes(c)) {
        depth = Math.max(0, depth - 1);
      } else if (c == '；' && depth == 0) {
        addTrimmed(text, from, i + 1, sentences);
        from = i + 1;
      }
    }
    addTrimmed(text, from, end, sentences);
  }

  private static void addTrimmed(String text, int start, int end, List<Span> sentences) {
    while (start < end && SentenceBoundaries.isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && SentenceBoundaries.isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      return;
    }
    Span last = sentences.isEmpty() ? null : sentences.getLast();
    if (last != null
        && !hasWord(text, start, end)
        && isOneLine(text.substring(last.end(), start))) {
      sentences.set(sentences.size() - 1, new Span(last.start(), end));
    } else {
      sentences.add(new Span(start, end));
    }
  }

  /** Marks alone, such as the end of a comment, say nothing by themselves. */
  private static boolean hasWord(String text, int start, int end) {
    return text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean isOneLine(String text) {
    return text.chars().noneMatch(c -> SentenceBoundaries.isLineBreak((char) c));
  }
}
