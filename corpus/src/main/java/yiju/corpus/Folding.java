package yiju.corpus;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Folds spellings that mean the same; for matching only, never for what is shown. */
public final class Folding {
  private Folding() {}

  /**
   * Compatibility forms (full width to half), traditional Han to simplified, lower case. The length
   * may change. Thread-safe.
   */
  public static String fold(String text) {
    if (isPlain(text)) {
      return text;
    }
    return simplified(Normalizer2.getNFKCInstance().normalize(text)).toLowerCase(Locale.ROOT);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 128 || (c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  /** Traditional Han to simplified and nothing else, each character for one: offsets stay. */
  public static String simplified(String text) {
    StringBuilder changed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c >= Simplified.FIRST && c <= Simplified.LAST) {
        changed.append(Simplified.of((char) c));
      } else {
        changed.appendCodePoint(c);
      }
    }
    return changed.toString();
  }

  /**
   * Character by character, so that folding a part gives the part of the folding. The
   * transliterator locks and is slow, hence asked once a character; loaded when the first Han
   * character comes.
   */
  private static final class Simplified {
    private static final Transliterator RULES =
        Transliterator.getInstance("Traditional-Simplified");

    /** The Han blocks of the basic plane. */
    static final int FIRST = 0x3400;

    static final int LAST = 0x9FFF;

    /** Zero where not asked yet; threads that race write the same value. */
    private static final char[] TABLE = new char[LAST - FIRST + 1];

    static char of(char han) {
      char known = TABLE[han - FIRST];
      if (known == 0) {
        String simple = RULES.transliterate(String.valueOf(han));
        known = simple.length() == 1 ? simple.charAt(0) : han;
        TABLE[han - FIRST] = known;
      }
      return known;
    }
  }
}
