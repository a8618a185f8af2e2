package yiju.generator;

import com.ibm.icu.text.BreakIterator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import yiju.corpus.Folding;

/**
 * The words of a text that carry its meaning, each with a weight, folded for matching.
 *
 * <p>Words are ICU's, which segment Chinese by dictionary; whether a text holds a Chinese word is
 * asked of its characters, not of its segmentation, which may differ from place to place.
 */
public final class Terms {
  private static final Set<String> STOP = load("stopwords.txt");
  private static final double NUMBER_WEIGHT = 1.5;
  private static final double NAME_WEIGHT = 1.5;

  private final Map<String, Double> weights;
  private final Map<String, String> written;

  private Terms(Map<String, Double> weights, Map<String, String> written) {
    this.weights = weights;
    this.written = written;
  }

  /** The content words of {@code text} in order; names and numbers weigh more. */
  public static Terms of(String text) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, String> written = new HashMap<>();
    boolean first = true;
    for (String word : words(text)) {
      String folded = Folding.fold(word);
      String stem = stem(folded);
      if (!STOP.contains(folded) && !STOP.contains(stem)) {
        weights.merge(stem, weight(word, first), Math::max);
        written.putIfAbsent(stem, word);
      }
      first = false;
    }
    return new Terms(weights, written);
  }

  /** Each word with its weight, in order of first appearance. */
  public Map<String, Double> weights() {
    return weights;
  }

  public boolean isEmpty() {
    return weights.isEmpty();
  }

  /** The weighted share, 0 to 1, of these terms that {@code text} holds; 1 when there are none. */
  public double coveredBy(FoldedText text) {
    double all = 0;
    double held = 0;
    for (var term : weights.entrySet()) {
      all += term.getValue();
      held += term.getValue() * text.holds(term.getKey());
    }
    return all == 0 ? 1 : held / all;
  }

  /** Those words, as they were written, of which {@code text} holds less than half; in order. */
  public List<String> missingFrom(FoldedText text) {
    return weights.keySet().stream()
        .filter(term -> text.holds(term) < 0.5)
        .map(term -> written.getOrDefault(term, term))
        .toList();
  }

  /** The terms that are numbers, or hold one. */
  public List<String> numbers() {
    return weights.keySet().stream().filter(Terms::hasDigit).toList();
  }

  /** The names among the terms: capitalised words that do not begin the text, and identifiers. */
  public List<String> names() {
    return weights.entrySet().stream()
        .filter(term -> term.getValue() == NAME_WEIGHT && !hasDigit(term.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  static boolean hasDigit(String term) {
    return term.chars().anyMatch(Character::isDigit);
  }

  /**
   * The words of a text, Chinese ones by ICU's dictionary; punctuation and white space left out.
   */
  static List<String> words(String text) {
    BreakIterator breaks = BreakIterator.getWordInstance();
    breaks.setText(text);
    var words = new java.util.ArrayList<String>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      if (breaks.getRuleStatus() != BreakIterator.WORD_NONE) {
        words.add(text.substring(start, end));
      }
    }
    return words;
  }

  /** Cuts the commonest English endings, so that a plural or a past tense meets its stem. */
  static String stem(String word) {
    if (word.length() < 4 || isHan(word.codePointAt(0)) || hasDigit(word)) {
      return word;
    }
    String w = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    for (String ending : List.of("ies", "ied", "ing", "es", "ed", "s", "e")) {
      if (w.endsWith(ending) && w.length() - ending.length() >= 3) {
        String stem = w.substring(0, w.length() - ending.length());
        return ending.startsWith("ie") ? stem + "y" : stem;
      }
    }
    return w;
  }

  private static double weight(String word, boolean first) {
    if (hasDigit(word)) {
      return NUMBER_WEIGHT;
    }
    int c = word.codePointAt(0);
    if (isHan(c)) {
      return word.length() > 2 ? 1.2 : word.length() > 1 ? 1 : 0.5;
    }
    return (Character.isUpperCase(c) && !first) || isIdentifier(word) ? NAME_WEIGHT : 1;
  }

  /** A name of code: {@code work_mem}, {@code os.path}, {@code xCreate}, {@code VACUUM}. */
  private static boolean isIdentifier(String word) {
    String inner = word.substring(1);
    return inner.indexOf('_') >= 0
        || inner.indexOf('.') >= 0
        || inner.chars().anyMatch(Character::isUpperCase);
  }

  private static Set<String> load(String resource) {
    try (InputStream in = Objects.requireNonNull(Terms.class.getResourceAsStream(resource));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> java.util.Arrays.stream(line.strip().split("\\s+")))
          .filter(word -> !word.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
