package yiju.indexer;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** Collects runs of neighbouring Han characters (or kana) and reads them as bigrams. */
final class HanRuns {
  private final List<String> bigrams = new ArrayList<>();
  private String last = "";
  private int lastEnd = -1;

  static boolean isHan(int codePoint) {
    return switch (UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA -> true;
      default -> false;
    };
  }

  void add(String character, int start, int end) {
    if (start == lastEnd) {
      bigrams.add(last + character);
    } else {
      endRun();
    }
    last = character;
    lastEnd = end;
  }

  /**
   * The last character stands alone too, so that every character begins some term and a query of
   * one character is a prefix query.
   */
  private void endRun() {
    if (!last.isEmpty()) {
      bigrams.add(last);
    }
  }

  List<String> bigrams() {
    endRun();
    last = "";
    return bigrams;
  }
}
