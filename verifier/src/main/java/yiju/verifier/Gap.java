package yiju.verifier;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yiju.generator.FoldedText;
import yiju.generator.ReadEvidence;
import yiju.generator.Terms;

/**
 * Which part of a question the closest passage lacks: who or what it is about, the time, or what is
 * asked of it.
 *
 * @param known names of the question that the passage speaks of
 * @param strange names of the question that it does not speak of
 * @param times years of the question that it does not speak of
 * @param told years that it speaks of where the question's are missing
 * @param unsaid other words that it lacks
 */
record Gap(
    List<String> known,
    List<String> strange,
    List<String> times,
    List<String> told,
    List<String> unsaid) {
  private static final Pattern TITLE = Pattern.compile("《[^》]+》|“[^”]+”|\"[^\"]+\"");
  private static final Pattern LATIN_NAME =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?=[\\p{L}\\d.-]*\\p{Lu})[\\p{IsLatin}\\d][\\p{IsLatin}\\d.-]*(?: (?=\\p{Lu})[\\p{IsLatin}\\d.-]+)*");
  private static final int MOST_TOLD = 3;

  static Gap of(ReadEvidence evidence) {
    String question = evidence.query().text();
    if (evidence.passages().isEmpty()) {
      return new Gap(List.of(), List.of(), List.of(), List.of(), List.of());
    }
    var source = evidence.passages().getFirst().source();
    FoldedText passage = FoldedText.of(source);
    List<String> known = new ArrayList<>();
    List<String> strange = new ArrayList<>();
    for (String name : names(question)) {
      (Terms.of("the " + name).coveredBy(passage) > 0.99 ? known : strange).add(name);
    }
    Set<Integer> told = Quantities.in(source.passage().text()).years();
    Set<Integer> asked = Quantities.in(question).years();
    asked.removeAll(told);
    List<String> unsaid = new ArrayList<>(evidence.terms().missingFrom(passage));
    unsaid.removeIf(w -> strange.stream().anyMatch(n -> n.contains(w)) || isOneOf(asked, w));
    return new Gap(
        known,
        strange,
        texts(asked),
        asked.isEmpty() ? List.of() : texts(told).stream().limit(MOST_TOLD).toList(),
        unsaid);
  }

  /** Titles, quotations and capitalised words; the first word only where it can't be another. */
  private static Set<String> names(String question) {
    Set<String> names = new LinkedHashSet<>();
    Matcher title = TITLE.matcher(question);
    while (title.find()) {
      names.add(title.group());
    }
    String rest = title.replaceAll(" ");
    Matcher latin = LATIN_NAME.matcher(rest);
    while (latin.find()) {
      boolean opens = rest.substring(0, latin.start()).isBlank();
      boolean sentence = rest.codePoints().noneMatch(c -> c >= 0x4e00);
      if (!(opens && sentence) && !Quantities.in(latin.group()).rest().isBlank()) {
        names.add(latin.group());
      }
    }
    return names;
  }

  private static boolean isOneOf(Set<Integer> years, String word) {
    return years.stream().anyMatch(y -> word.contains(y.toString()));
  }

  private static List<String> texts(Set<Integer> years) {
    return years.stream().map(String::valueOf).toList();
  }

  boolean isNothing() {
    return strange.isEmpty() && times.isEmpty() && unsaid.isEmpty();
  }

  /** All that is missing, names first. */
  List<String> missing() {
    List<String> missing = new ArrayList<>(strange);
    missing.addAll(times);
    missing.addAll(unsaid);
    return missing;
  }
}
