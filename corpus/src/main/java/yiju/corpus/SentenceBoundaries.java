package yiju.corpus;

import java.lang.Character.UnicodeScript;
import java.util.regex.Pattern;

/** Corrects boundaries of the Unicode rules (UAX 29), which know neither words nor quotes. */
final class SentenceBoundaries {
  private static final Pattern ENUMERATOR =
      Pattern.compile(
          "((Table|Figure|Chapter|Section|Example|Appendix|Part|Listing|表|图|例)\\s*)?"
              + "[(（]?(([A-Z][.．])?\\d{1,3}([.．]\\d{1,3})*|[A-Za-z]|[ivxIVX]{1,5})[)）]?[.．)）]+");

  private SentenceBoundaries() {}

  static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u200B'
        || c == '\uFEFF'
        || isLineBreak(c);
  }

  static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  static boolean opens(char c) {
    int type = Character.getType(c);
    return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
  }

  static boolean closes(char c) {
    int type = Character.getType(c);
    return type == Character.END_PUNCTUATION || type == Character.FINAL_QUOTE_PUNCTUATION;
  }

  /** Moves a boundary so that opening marks go with what follows, closing ones with what ended. */
  static int settle(String text, int start, int boundary) {
    int end = boundary;
    while (end < text.length() && !endsLine(text, end) && isStrayClose(text, end)) {
      end++;
      while (end < text.length() && text.charAt(end) == ' ') {
        end++;
      }
    }
    int last = lastNonBlank(text, start, end);
    if (endsLine(text, end)) {
      return end;
    }
    while (last > start && opens(text.charAt(last))) {
      end = last;
      last = lastNonBlank(text, start, end);
    }
    return end;
  }

  /** Tokenised text parts a closing mark from its sentence: {@code He left . '' Then}. */
  private static boolean isStrayClose(String text, int i) {
    char c = text.charAt(i);
    if (closes(c)) {
      return true;
    }
    boolean beforeGap = i + 1 == text.length() || isBlank(text.charAt(i + 1));
    boolean doubled = c == '\'' && i + 1 < text.length() && text.charAt(i + 1) == '\'';
    return doubled || ((c == '"' || c == '\'') && beforeGap);
  }

  /** Whether the text goes on over {@code boundary} as the same sentence. */
  static boolean joins(String text, int start, int boundary) {
    if (boundary >= text.length() || endsLine(text, boundary)) {
      return false;
    }
    int last = lastNonBlank(text, start, boundary);
    if (last < start) {
      return false;
    }
    int next = boundary;
    while (next < text.length() && isBlank(text.charAt(next))) {
      next++;
    }
    if (next == text.length()) {
      return false;
    }
    char mark = text.charAt(skipClosing(text, start, last));
    if (mark == '!' || mark == '?') {
      return isLatinLower(text.codePointAt(next));
    }
    if (ENUMERATOR.matcher(text.substring(firstNonBlank(text, start), last + 1)).matches()) {
      return true;
    }
    return text.charAt(last) == '.' && afterPeriod(text, start, last, next);
  }

  private static boolean afterPeriod(String text, int start, int period, int next) {
    if (next == period + 1) {
      return period > start && !isHan(text.codePointBefore(period));
    }
    int from = period;
    while (from > start && isWordPart(text.charAt(from - 1))) {
      from--;
    }
    int to = next;
    while (to < text.length() && isWordPart(text.charAt(to))) {
      to++;
    }
    return Abbreviations.goOn(text.substring(from, period), text.substring(next, to));
  }

  private static boolean isWordPart(char c) {
    return (Character.isLetterOrDigit(c) && !isHan(c)) || c == '.';
  }

  private static boolean isHan(int c) {
    return UnicodeScript.of(c) == UnicodeScript.HAN;
  }

  private static boolean isLatinLower(int c) {
    return Character.isLowerCase(c) && UnicodeScript.of(c) == UnicodeScript.LATIN;
  }

  private static boolean endsLine(String text, int boundary) {
    for (int i = boundary - 1; i >= 0 && isBlank(text.charAt(i)); i--) {
      if (isLineBreak(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static int skipClosing(String text, int start, int last) {
    int i = last;
    while (i > start && (closes(text.charAt(i)) || "\"'".indexOf(text.charAt(i)) >= 0)) {
      i--;
    }
    return i;
  }

  private static int lastNonBlank(String text, int start, int end) {
    int i = end - 1;
    while (i >= start && isBlank(text.charAt(i))) {
      i--;
    }
    return i;
  }

  private static int firstNonBlank(String text, int start) {
    int i = start;
    while (i < text.length() && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
