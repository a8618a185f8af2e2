package yiju.verifier;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yiju.generator.FoldedText;
import yiju.generator.Terms;

/** What can be checked without a model: words, numbers, dates, names, negation. */
final class SurfaceCheck {
  private SurfaceCheck() {}

  static void add(
      Map<String, Double> features, String claim, List<String> evidence, List<String> sentences) {
    Terms terms = Terms.of(claim);
    String all = String.join("\n", evidence);
    FoldedText folded = FoldedText.of(all);
    String best = mostLike(terms, sentences);
    features.put("surface.all", terms.coveredBy(folded));
    features.put("surface.best", terms.coveredBy(FoldedText.of(best)));
    features.put("surface.length", Math.log1p(terms.weights().size()));
    double unknown = missing(Quantities.of(claim), Quantities.of(all));
    features.put("surface.numbers.missing", unknown);
    features.put("surface.numbers.any", unknown > 0 ? 1.0 : 0.0);
    features.put("surface.numbers.best", missing(Quantities.of(claim), Quantities.of(best)));
    features.put("surface.names.missing", share(terms.names(), folded));
    features.put("surface.negation", Negation.in(claim) == Negation.in(best) ? 0.0 : 1.0);
  }

  private static String mostLike(Terms terms, List<String> sentences) {
    return sentences.stream()
        .max(Comparator.comparingDouble(s -> terms.coveredBy(FoldedText.of(s))))
        .orElse("");
  }

  /**
   * How many of {@code claimed} are not among {@code given}, as a share; 0 when none is claimed.
   */
  static double missing(Set<String> claimed, Set<String> given) {
    if (claimed.isEmpty()) {
      return 0;
    }
    Set<String> left = new HashSet<>(claimed);
    left.removeAll(given);
    return (double) left.size() / claimed.size();
  }

  private static double share(List<String> names, FoldedText text) {
    return names.isEmpty()
        ? 0
        : (double) names.stream().filter(n -> text.holds(n) < 0.5).count() / names.size();
  }
}
