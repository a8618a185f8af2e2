package yiju.corpus;

import java.lang.Character.UnicodeScript;

/** How many tokens a text costs a language model, without asking one. In tenths, to be exact. */
final class TokenEstimate {
  private static final int CHARACTER = 10;
  private static final int WORD = 13;
  private static final int MARK = 2;

  /** A word costs about one token more for every eight further letters. */
  private static final int LONG_WORD = 8;

  private int tenths;
  private int wordLength;

  private TokenEstimate() {}

  /** A Han character is one token, a Latin word 1.3; marks a little. */
  static int tenths(String text, int start, int end) {
    TokenEstimate estimate = new TokenEstimate();
    for (int i = start; i < end; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      estimate.add(c);
    }
    return estimate.tenths;
  }

  /** Offset of the first code point of {@code [start, end)} that would go over the budget. */
  static int fits(String text, int start, int end, int budgetTenths) {
    TokenEstimate estimate = new TokenEstimate();
    for (int i = start; i < end; ) {
      int c = text.codePointAt(i);
      estimate.add(c);
      if (estimate.tenths > budgetTenths) {
        return i;
      }
      i += Character.charCount(c);
    }
    return end;
  }

  private void add(int c) {
    if (isWordPart(c)) {
      if (wordLength == 0) {
        tenths += WORD;
      } else if (wordLength % LONG_WORD == 0) {
        tenths += CHARACTER;
      }
      wordLength++;
      return;
    }
    wordLength = 0;
    if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL) {
      tenths += CHARACTER;
    } else if (!Character.isWhitespace(c)) {
      tenths += MARK;
    }
  }

  private static boolean isWordPart(int c) {
    return c < 128
        ? Character.isLetterOrDigit(c)
        : Character.isLetter(c) && UnicodeScript.of(c) == UnicodeScript.LATIN;
  }
}
