package yiju.inference;

/** Finds the span of a passage that the start and end logits favour. */
final class SpanSearch {
  static final int MAX_TOKENS = 30;

  private SpanSearch() {}

  /**
   * @param start UTF-16 offset in the passage
   * @param end one past the last code unit
   */
  record Found(double score, int start, int end) {}

  /**
   * The best span of at most {@link #MAX_TOKENS} tokens that neither begins nor ends within a word;
   * the earliest of equals. Without any token it is empty and scores {@code none}.
   *
   * @param at index of token {@code from} in the logits
   */
  static Found best(
      String text,
      Tokens tokens,
      int from,
      int to,
      float[] starts,
      float[] ends,
      int at,
      double none) {
    double best = none;
    int first = -1;
    int last = -1;
    for (int i = from; i < to; i++) {
      if (inWord(text, tokens.starts()[i])) {
        continue;
      }
      for (int j = i; j < Math.min(to, i + MAX_TOKENS); j++) {
        double score = (double) starts[at + i - from] + ends[at + j - from];
        if ((first < 0 || score > best) && !inWord(text, tokens.ends()[j])) {
          best = score;
          first = i;
          last = j;
        }
      }
    }
    return first < 0
        ? new Found(none, 0, 0)
        : new Found(best, tokens.starts()[first], marksAfter(text, tokens.ends()[last]));
  }

  private static boolean inWord(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && alphabetic(text.codePointBefore(offset))
        && alphabetic(text.codePointAt(offset));
  }

  private static boolean alphabetic(int point) {
    return Character.isLetterOrDigit(point) && !Character.isIdeographic(point) && !kana(point);
  }

  private static boolean kana(int point) {
    Character.UnicodeScript script = Character.UnicodeScript.of(point);
    return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
  }

  /** The tokenizer drops combining marks; they belong to the letter before. */
  private static int marksAfter(String text, int offset) {
    int at = offset;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      int type = Character.getType(point);
      if (type != Character.NON_SPACING_MARK
          && type != Character.ENCLOSING_MARK
          && type != Character.COMBINING_SPACING_MARK) {
        break;
      }
      at += Character.charCount(point);
    }
    return at;
  }
}
