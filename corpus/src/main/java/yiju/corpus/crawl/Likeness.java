package yiju.corpus.crawl;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What tells whether two pages say the same, but for a word here and there.
 *
 * <p>Pages that differ in a number or in their titles don't: that is how product pages, versions of
 * a manual and days of a calendar differ, and what people ask for.
 *
 * @param face hash of what must be equal: the title and the numbers; of a short page all of it
 * @param sketch SimHash (Charikar 2002) of the text's runs of three words or Han characters
 */
record Likeness(String face, long sketch) {
  /** Bits in which sketches may differ: about one word in sixty. */
  static final int MOST_BITS = 6;

  private static final int SHORT = 100;
  private static final Pattern TIME =
      Pattern.compile("(\\d{4}[-/.]\\d\\d?[-/.]\\d\\d?[T ]+)?\\d{1,2}:\\d\\d(:\\d\\d)?");
  private static final Pattern NO_NUMBER = Pattern.compile("\\D+");

  static Likeness of(String title, String text) {
    Set<Long> runs = runs(text);
    boolean isShort = runs.size() < SHORT;
    String must =
        isShort ? text : NO_NUMBER.matcher(TIME.matcher(text).replaceAll(" ")).replaceAll(" ");
    return new Likeness(hash(title + '\n' + must), isShort ? 0 : sketch(runs));
  }

  private static long sketch(Set<Long> runs) {
    int[] votes = new int[Long.SIZE];
    for (long run : runs) {
      for (int bit = 0; bit < Long.SIZE; bit++) {
        votes[bit] += (run >>> bit & 1) == 0 ? -1 : 1;
      }
    }
    long sketch = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      sketch |= votes[bit] > 0 ? 1L << bit : 0;
    }
    return sketch;
  }

  private static Set<Long> runs(String text) {
    Set<Long> runs = new HashSet<>();
    long[] last = new long[2];
    long word = 0;
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      boolean letter = Character.isLetterOrDigit(c);
      boolean ideograph = Character.isIdeographic(c);
      if (word != 0 && (!letter || ideograph)) {
        add(word, last, runs);
        word = 0;
      }
      if (letter) {
        word = word * 31 + Character.toLowerCase(c) + 1;
      }
      if (ideograph) {
        add(word, last, runs);
        word = 0;
      }
    }
    if (word != 0) {
      add(word, last, runs);
    }
    return runs;
  }

  private static void add(long word, long[] last, Set<Long> runs) {
    runs.add(mixed(mixed(mixed(last[0]) + last[1]) + word));
    last[0] = last[1];
    last[1] = word;
  }

  /** The finaliser of SplitMix64 (Steele et al. 2014). */
  private static long mixed(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
