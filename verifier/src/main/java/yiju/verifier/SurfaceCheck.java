package yiju.verifier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yiju.generator.FoldedText;
import yiju.generator.Terms;

/**
 * What can be checked without a model: words, numbers, dates, names, negation and modality. The
 * claim is held against the sentence most like it, and there against the clause most like it.
 */
final class SurfaceCheck {
  private static final Pattern CLAUSE =
      Pattern.compile("(?<=[,;:，；：])(?!\\d)|(?= (?:but|while|though|although|and) )");

  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+)*");
  private static final Pattern DATE_WORD =
      Pattern.compile(
          "^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)");

  /** From here on a clause and a claim speak of the same thing. */
  private static final double SAME_MATTER = 0.5;

  private static final double WHOLE = 0.9;

  private SurfaceCheck() {}

  static void add(
      Map<String, Double> features, String claim, List<String> evidence, List<String> sentences) {
    Terms terms = Terms.of(claim);
    String all = String.join("\n", evidence);
    FoldedText folded = FoldedText.of(all);
    String best = mostLike(terms, sentences);
    String clause = mostLike(terms, clauses(best));
    features.put("surface.all", terms.coveredBy(folded));
    features.put("surface.best", terms.coveredBy(FoldedText.of(best)));
    features.put("surface.clause", terms.coveredBy(FoldedText.of(clause)));
    features.put("surface.length", Math.log1p(terms.weights().size()));
    Quantities claimed = Quantities.in(claim);
    double unknown = missing(claimed, Quantities.in(all));
    features.put("surface.numbers.missing", unknown);
    features.put("surface.numbers.any", unknown > 0 ? 1.0 : 0.0);
    features.put("surface.numbers.best", missing(claimed, Quantities.in(best)));
    features.put("surface.names.missing", share(names(claim), folded));
    features.put("surface.elsewhere", elsewhere(claimed.rest(), best));
    features.put("surface.swapped", swapped(claim, best) ? 1.0 : 0.0);
    features.put("surface.words", Terms.of(claimed.rest()).coveredBy(FoldedText.of(best)));
    features.put("surface.negation", turned(claim, best, clause) ? 1.0 : 0.0);
    features.put("surface.modality", raised(claim, best, clause, terms) ? 1.0 : 0.0);
  }

  /** Whether one of claim and source denies and the other does not. */
  private static boolean turned(String claim, String best, String clause) {
    return Negation.in(claim) ? !Negation.in(best) : Negation.in(clause);
  }

  /** Whether the claim states what the source only plans, supposes or reports. */
  private static boolean raised(String claim, String best, String clause, Terms terms) {
    if (Modality.certain(claim) && !Modality.certain(best)) {
      return Modality.hedged(best) || Modality.weak(best);
    }
    if (Modality.hedged(claim) || Modality.said(claim)) {
      return false;
    }
    boolean wholeClause = terms.coveredBy(FoldedText.of(clause)) >= WHOLE;
    return wholeClause
        ? Modality.hedged(clause) || Modality.opensWithReport(best)
        : Modality.hedged(best) && terms.coveredBy(FoldedText.of(best)) >= SAME_MATTER;
  }

  /**
   * The share of the claim's words that stand only in clauses behind the one that it is most like:
   * the second of two subjects with the first one's predicate.
   */
  private static double elsewhere(String claim, String best) {
    Terms terms = Terms.of(claim);
    List<String> clauses = clauses(best);
    int main = clauses.indexOf(mostLike(terms, clauses));
    if (main < 0 || clauses(claim).size() > 1) {
      return 0;
    }
    FoldedText upTo = FoldedText.of(String.join(" ", clauses.subList(0, main + 1)));
    return terms.coveredBy(FoldedText.of(best)) - terms.coveredBy(upTo);
  }

  /** Whether what the claim takes from later clauses is a name and nothing else. */
  private static boolean swapped(String claim, String best) {
    List<String> clauses = clauses(best);
    Terms terms = Terms.of(claim);
    int main = clauses.indexOf(mostLike(terms, clauses));
    if (main < 0 || clauses(claim).size() > 1) {
      return false;
    }
    List<String> later =
        new ArrayList<>(
            terms.missingFrom(FoldedText.of(String.join(" ", clauses.subList(0, main + 1)))));
    later.removeAll(terms.missingFrom(FoldedText.of(best)));
    return !later.isEmpty()
        && later.stream().allMatch(w -> best.contains(w) && Character.isUpperCase(w.charAt(0)));
  }

  /** Capitalised words; the first one only where another one follows. Dates don't count. */
  static List<String> names(String claim) {
    List<String> names = new ArrayList<>();
    Matcher m = NAME.matcher(claim);
    while (m.find()) {
      boolean opens = claim.substring(0, m.start()).isBlank();
      if (!opens || m.group().contains(" ")) {
        names.addAll(Terms.of("the " + m.group()).names());
      }
    }
    names.removeIf(n -> DATE_WORD.matcher(n).find());
    return names;
  }

  static List<String> clauses(String sentence) {
    List<String> clauses = new ArrayList<>();
    CLAUSE.splitAsStream(sentence).filter(c -> !c.isBlank()).forEach(c -> clauses.add(c.strip()));
    return clauses;
  }

  private static String mostLike(Terms terms, List<String> texts) {
    return texts.stream()
        .max(Comparator.comparingDouble(s -> terms.coveredBy(FoldedText.of(s))))
        .orElse("");
  }

  /** How many of {@code claimed} {@code given} does not say, as a share; 0 when none is claimed. */
  private static double missing(Quantities claimed, Quantities given) {
    return claimed.isEmpty() ? 0 : (double) claimed.lackingIn(given) / claimed.size();
  }

  private static double share(List<String> names, FoldedText text) {
    return names.isEmpty()
        ? 0
        : (double) names.stream().filter(n -> text.holds(n) < 0.5).count() / names.size();
  }
}
