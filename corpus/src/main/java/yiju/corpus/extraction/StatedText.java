package yiju.corpus.extraction;

import java.util.BitSet;

/** A text in which many shorter ones are looked for, most of them in vain. */
final class StatedText {
  private static final int RUN = 4;
  private static final int SHORTEST = 16;
  private static final int BITS = 1 << 16;

  private final String text;
  private final BitSet runs = new BitSet(BITS);

  StatedText(String text) {
    this.text = text;
    for (int i = 0; i + RUN <= text.length(); i++) {
      runs.set(hash(text, i));
    }
  }

  /** Whether a text of at least 16 characters stands in this one. */
  boolean contains(String part) {
    int length = part.length();
    return length >= SHORTEST
        && length <= text.length()
        && runs.get(hash(part, 0))
        && runs.get(hash(part, length / 2))
        && runs.get(hash(part, length - RUN))
        && text.contains(part);
  }

  private static int hash(String text, int at) {
    int hash = 0;
    for (int i = at; i < at + RUN; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return (hash ^ (hash >>> 16)) & (BITS - 1);
  }
}
