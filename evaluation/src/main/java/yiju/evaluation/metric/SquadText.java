package yiju.evaluation.metric;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The normalisation of SQuAD's evaluation script. */
final class SquadText {
  private static final Pattern PUNCTUATION = Pattern.compile("\\p{Punct}");
  private static final Pattern ARTICLE =
      Pattern.compile("\\b(a|an|the)\\b", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  private SquadText() {}

  static String normalise(String text) {
    return String.join(" ", words(text));
  }

  static List<String> words(String text) {
    String plain = PUNCTUATION.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    String bare = ARTICLE.matcher(plain).replaceAll(" ");
    return SPACE.splitAsStream(bare).filter(w -> !w.isEmpty()).toList();
  }
}
