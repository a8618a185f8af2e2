package yiju.corpus.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How much of each block stands in a text that somebody wrote down as the main content. */
final class BlockLabels {
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int RUN = 4;

  private final Set<List<String>> runs = new HashSet<>();
  private final Set<List<String>> lines = new HashSet<>();

  BlockLabels(String text) {
    List<String> words = words(text);
    for (int n = 1; n <= RUN + 1; n++) {
      for (int i = 0; i + n <= words.size(); i++) {
        runs.add(words.subList(i, i + n));
      }
    }
    text.lines().forEach(line -> lines.add(words(line)));
  }

  static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
  }

  /** Share of the words that the text has in runs of four; short blocks need company or a line. */
  double label(List<String> previous, List<String> words, List<String> next) {
    if (words.size() < RUN) {
      return isShortMatch(previous, words, next) ? 1 : 0;
    }
    boolean[] matched = new boolean[words.size()];
    for (int i = 0; i + RUN <= words.size(); i++) {
      if (runs.contains(words.subList(i, i + RUN))) {
        for (int j = i; j < i + RUN; j++) {
          matched[j] = true;
        }
      }
    }
    int n = 0;
    for (boolean m : matched) {
      n += m ? 1 : 0;
    }
    return (double) n / words.size();
  }

  private boolean isShortMatch(List<String> previous, List<String> words, List<String> next) {
    if (lines.contains(words)) {
      return true;
    }
    List<String> before =
        new ArrayList<>(previous.subList(Math.max(0, previous.size() - 2), previous.size()));
    before.addAll(words);
    List<String> after = new ArrayList<>(words);
    after.addAll(next.subList(0, Math.min(2, next.size())));
    return (before.size() > words.size() && runs.contains(before))
        || (after.size() > words.size() && runs.contains(after));
  }
}
