package yiju.corpus;

import java.lang.Character.UnicodeScript;

/** Tells the language of a text by its scripts; enough to choose analyzers and models. */
public final class Language {
  private static final int SAMPLE = 4_000;

  private Language() {}

  /**
   * Returns {@code zh} when Han letters make up a fair share, {@code en} when Latin letters rule,
   * else {@code und}. A Han character says about as much as three Latin letters, so it weighs
   * three.
   */
  public static String of(String text) {
    int han = 0;
    int latin = 0;
    int kana = 0;
    int other = 0;
    int limit = Math.min(text.length(), SAMPLE);
    for (int i = 0; i < limit; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (!Character.isLetter(c)) {
        continue;
      }
      UnicodeScript script = UnicodeScript.of(c);
      if (script == UnicodeScript.HAN) {
        han++;
      } else if (script == UnicodeScript.LATIN) {
        latin++;
      } else if (script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA) {
        kana++;
      } else {
        other++;
      }
    }
    if (kana > han / 2 || other > 3 * han + latin + kana) {
      return "und";
    }
    if (han > 0 && 3 * han >= latin) {
      return "zh";
    }
    return latin > 0 ? "en" : "und";
  }

  /** Whether {@code lang} is a form of Chinese. */
  public static boolean isChinese(String lang) {
    return lang.equals("zh") || lang.startsWith("zh-");
  }
}
