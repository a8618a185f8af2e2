package yiju.verifier;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import yiju.corpus.Span;
import yiju.generator.Citation;
import yiju.generator.FoldedText;
import yiju.generator.QuestionType;
import yiju.generator.ReadEvidence;
import yiju.generator.ReadPassage;
import yiju.generator.Terms;

/**
 * Whether a question takes a date or a number for granted that the evidence denies: everything else
 * of the question stands in one sentence, and where the question's number should be, another one
 * is.
 */
final class PremiseCheck {
  private static final double SAME_MATTER = 0.75;
  private static final Pattern YEAR = Pattern.compile("1[0-9]{3}|20[0-9]{2}");

  private PremiseCheck() {}

  /** The sentence that denies the premise. */
  static Optional<Citation> denial(ReadEvidence evidence) {
    Set<String> assumed = years(Quantities.of(evidence.query().text()));
    if (assumed.isEmpty() || evidence.type() == QuestionType.YES_NO) {
      return Optional.empty();
    }
    Terms others = evidence.terms().withoutNumbers();
    if (others.weights().size() < 2 || stands(evidence, assumed)) {
      return Optional.empty();
    }
    for (ReadPassage p : evidence.passages()) {
      for (Span sentence : p.sentences()) {
        String text = sentence.of(p.text());
        boolean sameMatter =
            others.coveredBy(FoldedText.of(p.source().title() + "\n" + text)) >= SAME_MATTER;
        if (sameMatter && !years(Quantities.of(text)).isEmpty()) {
          return Optional.of(Citation.of(p.source(), sentence));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether any of the evidence speaks of the assumed year at all. */
  private static boolean stands(ReadEvidence evidence, Set<String> assumed) {
    return evidence.passages().stream()
        .anyMatch(p -> Quantities.of(p.text()).stream().anyMatch(assumed::contains));
  }

  private static Set<String> years(Set<String> quantities) {
    Set<String> years = new TreeSet<>(quantities);
    years.removeIf(q -> !YEAR.matcher(q).matches());
    return years;
  }
}
