package yiju.verifier;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import yiju.corpus.Span;
import yiju.generator.Citation;
import yiju.generator.FoldedText;
import yiju.generator.ReadEvidence;
import yiju.generator.ReadPassage;
import yiju.generator.Terms;
import yiju.inference.CrossEncoder;
import yiju.inference.CrossEncoder.Entailment;

/**
 * What a question for a reason or a way takes for granted, as a statement that a cross-encoder can
 * hold against the evidence.
 */
final class Presupposition {
  private static final Pattern ASKING =
      Pattern.compile(
          "^(?:so |and )?(?:why|how(?: come)?|what (?:made|led|caused|prompted)|what (?:is|was|were|are) the (?:reasons?|causes?) (?:that|why|for))\\b(?: (?:did|do|does|is|are|was|were|has|have|had|will|would|can|could))?(?:n't)?\\s*|为什么|為什麼|为何|為何|为甚么|何以|因何|怎么会|怎么|如何|怎样|的?原因(?:是什么|何在)|是什么原因|[?？吗呢]",
          Pattern.CASE_INSENSITIVE);
  private static final int FIRST_PASSAGES = 3;
  private static final double REFUTED = 0.8;
  private static final double SUPPORTED = 0.3;
  private static final double SAME_MATTER = 0.5;

  private final String statement;
  private final Terms terms;

  private Presupposition(String statement) {
    this.statement = statement;
    this.terms = Terms.of(statement);
  }

  static Presupposition of(String question) {
    return new Presupposition(ASKING.matcher(question).replaceAll("").strip());
  }

  @Override
  public String toString() {
    return statement;
  }

  /**
   * The sentence that denies it: a passage about the same matter is read as its refutation, and
   * none as its support.
   */
  Optional<Citation> deniedBy(ReadEvidence evidence, CrossEncoder reader) {
    Optional<Citation> denial = Optional.empty();
    if (terms.weights().size() < 2) {
      return denial;
    }
    double strongest = REFUTED;
    for (ReadPassage p : evidence.passages().stream().limit(FIRST_PASSAGES).toList()) {
      if (terms.coveredBy(FoldedText.of(p.source())) < SAME_MATTER) {
        continue;
      }
      for (Entailment read : reader.check(statement, windows(p))) {
        if (read.supported() >= SUPPORTED) {
          return Optional.empty();
        }
        if (read.refuted() > strongest) {
          strongest = read.refuted();
          denial = Optional.of(Citation.of(p.source(), closest(p)));
        }
      }
    }
    return denial;
  }

  private List<CrossEncoder.Evidence> windows(ReadPassage p) {
    List<String> sentences = p.sentences().stream().map(s -> s.of(p.text())).toList();
    return EvidenceWindows.of(statement, sentences).stream()
        .map(window -> new CrossEncoder.Evidence(p.source().title(), window))
        .toList();
  }

  private Span closest(ReadPassage p) {
    return p.sentences().stream()
        .max(Comparator.comparingDouble(s -> terms.coveredBy(FoldedText.of(s.of(p.text())))))
        .orElseThrow();
  }
}
