package yiju.evaluation.metric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yiju.corpus.Folding;

/**
 * Whether a text holds a gold answer, whatever the spelling: folded, without marks and articles,
 * and at word boundaries, so that 12 is not found in 2012.
 */
public final class Containment {
  /**
   * Above this many tokens (Han characters count half) a gold answer is prose that nobody repeats
   * to the letter.
   */
  private static final int LONG = 20;

  /** Share of either text that the other must hold, in order, when the gold answer is long. */
  private static final double OVERLAP = 0.6;

  private static final Pattern TOKEN =
      Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+|[%°$€£¥]");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  private Containment() {}

  /** Whether {@code text} holds any of {@code golds} to the letter. */
  public static boolean contains(String text, List<String> golds) {
    List<String> tokens = tokens(text);
    return golds.stream().anyMatch(gold -> contains(tokens, tokens(gold)));
  }

  /**
   * Whether {@code answer} gives any of {@code golds}: holds it, or, where the gold answer is prose
   * of several lines, shares three fifths of its own or of the gold's tokens with it in order.
   */
  public static boolean answers(String answer, List<String> golds) {
    List<String> tokens = tokens(answer);
    return golds.stream().map(Containment::tokens).anyMatch(g -> gives(tokens, g));
  }

  private static boolean gives(List<String> answer, List<String> gold) {
    if (contains(answer, gold)) {
      return true;
    }
    if (weight(gold) <= LONG || answer.isEmpty()) {
      return false;
    }
    double common = longestCommonSubsequence(answer, gold);
    return common / answer.size() >= OVERLAP || common / gold.size() >= OVERLAP;
  }

  private static boolean contains(List<String> tokens, List<String> gold) {
    return !gold.isEmpty() && Collections.indexOfSubList(tokens, gold) >= 0;
  }

  private static double weight(List<String> tokens) {
    return tokens.stream().mapToDouble(t -> isHan(t) ? 0.5 : 1).sum();
  }

  private static boolean isHan(String token) {
    return Character.UnicodeScript.of(token.codePointAt(0)) == Character.UnicodeScript.HAN;
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher m = TOKEN.matcher(Folding.fold(text));
    while (m.find()) {
      if (!ARTICLES.contains(m.group())) {
        tokens.add(m.group());
      }
    }
    return tokens;
  }

  private static int longestCommonSubsequence(List<String> a, List<String> b) {
    int[] previous = new int[b.size() + 1];
    for (String left : a) {
      int[] current = new int[b.size() + 1];
      for (int j = 0; j < b.size(); j++) {
        current[j + 1] =
            left.equals(b.get(j)) ? previous[j] + 1 : Math.max(previous[j + 1], current[j]);
      }
      previous = current;
    }
    return previous[b.size()];
  }
}
