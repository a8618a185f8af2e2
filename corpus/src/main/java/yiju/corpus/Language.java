package yiju.corpus;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
      if (c < 0x80) {
        latin += isAsciiLetter(c) ? 1 : 0;
        continue;
      }
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

  private static boolean isAsciiLetter(int c) {
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'z';
  }

  /**
   * The language that a source names, in the forms that {@link Document} uses: {@code zh-TW} is
   * {@code zh-Hant}, {@code en-US} is {@code en}. Without a name, or with one that is neither
   * Chinese nor English, the text decides.
   */
  public static String ofTag(@Nullable String tag, String text) {
    String lower = tag == null ? "" : tag.strip().replace('_', '-').toLowerCase(Locale.ROOT);
    if (lower.equals("zh") || lower.startsWith("zh-")) {
      boolean traditional = lower.matches("zh-(.*-)?(hant|tw|hk|mo)(-.*)?");
      return traditional && !lower.startsWith("zh-hans") ? "zh-Hant" : "zh";
    }
    return lower.equals("en") || lower.startsWith("en-") ? "en" : of(text);
  }

  /** Whether {@code lang} is a form of Chinese. */
  public static boolean isChinese(String lang) {
    return lang.equals("zh") || lang.startsWith("zh-");
  }
}
