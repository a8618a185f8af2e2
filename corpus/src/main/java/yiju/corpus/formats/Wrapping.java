package yiju.corpus.formats;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Joins printed lines into running text. */
final class Wrapping {
  private static final String HYPHENS = "-\u00AD\u2010";
  private static final Pattern FIRST_PART = Pattern.compile("^[\\p{L}\\p{N}-]*");
  private static final String CLOSING = "\"'”’」』》）)】]";
  private static final String SENTENCE_ENDS = ".!?。！？:：;；";

  /** Words of the document, in lower case, as they stand within lines. */
  private final Set<String> words;

  Wrapping(Set<String> words) {
    this.words = words;
  }

  /** Appends a line; a word that a hyphen breaks becomes whole. */
  void append(StringBuilder text, String line) {
    if (text.isEmpty()) {
      text.append(line);
      return;
    }
    boolean lower = Character.isLowerCase(line.codePointAt(0));
    if (lower && endsInBrokenWord(text)) {
      int hyphen = text.length() - 1;
      if (!isCompound(text, line)) {
        text.setLength(hyphen);
      }
    } else if (!(isWide(text.codePointBefore(text.length())) && isWide(line.codePointAt(0)))) {
      text.append(' ');
    }
    text.append(line);
  }

  /** A hyphen that the word has elsewhere too, where it isn't broken, is its own. */
  private boolean isCompound(StringBuilder text, String line) {
    var first = FIRST_PART.matcher(line);
    String start = text.substring(text.lastIndexOf(" ") + 1);
    String rest = first.find() ? first.group() : "";
    String whole = (start.substring(0, start.length() - 1) + rest).toLowerCase(Locale.ROOT);
    String hyphenated = (start + rest).toLowerCase(Locale.ROOT);
    boolean chain = start.indexOf('-') < start.length() - 1;
    return !words.contains(whole) && (chain || words.contains(hyphenated));
  }

  static boolean endsInBrokenWord(CharSequence text) {
    int last = text.length() - 1;
    return last > 0
        && HYPHENS.indexOf(text.charAt(last)) >= 0
        && Character.isLetter(text.charAt(last - 1));
  }

  static boolean endsSentence(CharSequence text) {
    int i = text.length() - 1;
    while (i > 0 && CLOSING.indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0;
  }

  static boolean isWide(int c) {
    return UnicodeScript.of(c) == UnicodeScript.HAN
        || UnicodeScript.of(c) == UnicodeScript.HIRAGANA
        || UnicodeScript.of(c) == UnicodeScript.KATAKANA
        || (c >= 0x3000 && c <= 0x303F)
        || (c >= 0xFF00 && c <= 0xFFEF);
  }
}
