package yiju.evaluation.extraction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Precision and recall of one text against another, both taken as multisets.
 *
 * @param precision share of the extracted units that the reference has, 0 to 1
 * @param recall share of the reference's units that were extracted, 0 to 1
 */
record Overlap(double precision, double recall) {
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /** Of lower-cased words, as the WCXB benchmark counts them: two empty texts agree. */
  static Overlap ofWords(String extracted, String reference) {
    return of(words(extracted), words(reference));
  }

  /** Of runs of four characters, white space left out. */
  static Overlap ofCharacters(String extracted, String reference) {
    return of(grams(extracted), grams(reference));
  }

  private static Overlap of(Map<String, Integer> extracted, Map<String, Integer> reference) {
    if (extracted.isEmpty() && reference.isEmpty()) {
      return new Overlap(1, 1);
    }
    long common =
        extracted.entrySet().stream()
            .mapToLong(e -> Math.min(e.getValue(), reference.getOrDefault(e.getKey(), 0)))
            .sum();
    return new Overlap(ratio(common, extracted), ratio(common, reference));
  }

  private static double ratio(long common, Map<String, Integer> counts) {
    long all = counts.values().stream().mapToLong(Integer::longValue).sum();
    return all == 0 ? 0 : (double) common / all;
  }

  private static Map<String, Integer> words(String text) {
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    return matcher
        .results()
        .collect(Collectors.toMap(m -> m.group(), m -> 1, Integer::sum, HashMap::new));
  }

  private static Map<String, Integer> grams(String text) {
    String dense = SPACE.matcher(text).replaceAll("");
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i + 4 <= dense.length(); i++) {
      counts.merge(dense.substring(i, i + 4), 1, Integer::sum);
    }
    return counts;
  }
}
