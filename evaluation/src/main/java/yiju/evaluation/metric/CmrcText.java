package yiju.evaluation.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The segmentation of CMRC 2018's evaluation script. Where that calls a Treebank tokenizer on runs
 * of Latin letters, words and single marks stand here; they differ on English contractions alone.
 */
final class CmrcText {
  /** Exactly the marks that the script drops; others, such as 【 or %, count. */
  private static final String PUNCTUATION = "-:_*^/\\~`+=，。：？！“”；’《》……·、「」（）－～『』";

  private static final Pattern PIECE =
      Pattern.compile("[\\p{L}\\p{N}]+(?:[.,'][\\p{L}\\p{N}]+)*|\\S");

  private CmrcText() {}

  static String normalise(String text) {
    StringBuilder out = new StringBuilder();
    text.strip()
        .toLowerCase(Locale.ROOT)
        .chars()
        .filter(c -> PUNCTUATION.indexOf(c) < 0)
        .forEach(c -> out.append((char) c));
    return out.toString();
  }

  static List<String> segments(String text) {
    List<String> segments = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    // Dropped marks don't end a run: the script joins "gpt-4" to "gpt4".
    for (char c : normalise(text).toCharArray()) {
      if (isHan(c)) {
        addPieces(run, segments);
        segments.add(String.valueOf(c));
      } else {
        run.append(c);
      }
    }
    addPieces(run, segments);
    return segments;
  }

  private static boolean isHan(char c) {
    return c >= '\u4e00' && c <= '\u9fa5';
  }

  private static void addPieces(StringBuilder run, List<String> segments) {
    Matcher m = PIECE.matcher(run);
    while (m.find()) {
      segments.add(m.group());
    }
    run.setLength(0);
  }

  /** Length of the longest run of equal segments. */
  static int longestCommonRun(List<String> a, List<String> b) {
    int longest = 0;
    int[] previous = new int[b.size() + 1];
    for (String left : a) {
      int[] current = new int[b.size() + 1];
      for (int j = 0; j < b.size(); j++) {
        if (left.equals(b.get(j))) {
          current[j + 1] = previous[j] + 1;
          longest = Math.max(longest, current[j + 1]);
        }
      }
      previous = current;
    }
    return longest;
  }
}
