package yiju.indexer;

import java.util.List;

/**
 * Finds what Unicode's word boundaries would take apart but people look for as one: {@code gpt-4},
 * {@code c++}, {@code c#}, {@code org.apache/lucene}, {@code 30%}.
 */
final class Compounds {
  private static final int LONGEST = 64;
  private static final String JOINERS = "-_./:+#%@&*";
  private static final String ENDINGS = "+#%";

  private Compounds() {}

  static void read(String folded, List<String> exact) {
    int n = folded.length();
    for (int i = 0; i < n; ) {
      if (!isWordChar(folded.charAt(i))) {
        i++;
        continue;
      }
      int end = i;
      boolean joined = false;
      while (end < n && (isWordChar(folded.charAt(end)) || isJoiner(folded.charAt(end)))) {
        joined |= isJoiner(folded.charAt(end));
        end++;
      }
      if (joined) {
        add(folded.substring(i, end), exact);
      }
      i = end;
    }
  }

  private static void add(String run, List<String> exact) {
    int end = run.length();
    while (!isWordChar(run.charAt(end - 1)) && ENDINGS.indexOf(run.charAt(end - 1)) < 0) {
      end--;
    }
    String compound = run.substring(0, end);
    if (compound.length() <= LONGEST && !isPlainWord(compound)) {
      exact.add(compound);
    }
  }

  /** What Unicode's boundaries leave whole is there already. */
  private static boolean isPlainWord(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (isJoiner(s.charAt(i)) && s.charAt(i) != '.' && s.charAt(i) != '_') {
        return false;
      }
    }
    return true;
  }

  private static boolean isWordChar(char c) {
    return c < 0x80 ? Character.isLetterOrDigit(c) : c < 0x250 && Character.isLetter(c);
  }

  private static boolean isJoiner(char c) {
    return JOINERS.indexOf(c) >= 0;
  }
}
