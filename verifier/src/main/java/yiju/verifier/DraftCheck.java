package yiju.verifier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Folding;
import yiju.corpus.Span;
import yiju.generator.Citation;
import yiju.generator.Claim;
import yiju.generator.DraftAnswer;
import yiju.generator.FoldedText;
import yiju.generator.Grounding;
import yiju.generator.QuestionType;
import yiju.generator.ReadEvidence;
import yiju.generator.ReadPassage;
import yiju.generator.Shapes;
import yiju.generator.Terms;
import yiju.inference.CrossEncoder;
import yiju.verifier.ClaimVerifier.Judgement;

/**
 * Checks the claims of one draft against the spans that they cite. A claim that they do not carry
 * is cited anew where another passage carries it, and dropped where none does.
 */
final class DraftCheck {
  private static final int MOST_REPAIRS = 3;

  private final ClaimVerifier verifier;
  private final ReadEvidence evidence;
  private final @Nullable CrossEncoder reader;
  private final double least;
  private final Progress progress;

  /**
   * @param least the support from which a claim stands
   */
  DraftCheck(
      ClaimVerifier verifier,
      ReadEvidence evidence,
      @Nullable CrossEncoder reader,
      double least,
      Progress progress) {
    this.verifier = verifier;
    this.evidence = evidence;
    this.reader = reader;
    this.least = least;
    this.progress = progress;
  }

  /** The claims that stand; empty when those of a model that stand do not answer. */
  List<CheckedClaim> check(DraftAnswer draft) {
    List<CheckedClaim> checked = new ArrayList<>();
    for (Claim claim : draft.claims()) {
      Optional<CheckedClaim> stands = isVerbatim(claim) ? asCited(claim) : carried(claim);
      stands.ifPresent(checked::add);
      stands.ifPresent(progress::checked);
    }
    return draft.origin().isModel() && !answers(checked) ? List.of() : checked;
  }

  /** A source's own sentence: further citations are of sources that agree with it. */
  private static boolean isVerbatim(Claim claim) {
    return !claim.citations().isEmpty()
        && claim.text().equals(claim.citations().getFirst().quote());
  }

  private Optional<CheckedClaim> carried(Claim claim) {
    List<CheckedClaim> alone =
        claim.citations().stream()
            .flatMap(c -> asCited(new Claim(claim.text(), List.of(c))).stream())
            .toList();
    if (alone.isEmpty()) {
      return asCited(claim).or(() -> repaired(claim));
    }
    List<Citation> carrying =
        alone.stream().flatMap(c -> c.claim().citations().stream()).distinct().toList();
    CheckedClaim best =
        alone.stream().max(Comparator.comparingDouble(CheckedClaim::support)).orElseThrow();
    return Optional.of(
        new CheckedClaim(new Claim(claim.text(), carrying), best.verdict(), best.support()));
  }

  private Optional<CheckedClaim> asCited(Claim claim) {
    List<String> quotes = claim.citations().stream().map(Citation::quote).toList();
    Judgement judgement = verifier.verify(claim.text(), quotes, null);
    return judgement.verdict() == Verdict.SUPPORTED && judgement.support() >= least
        ? Optional.of(new CheckedClaim(claim, judgement.verdict(), judgement.support()))
        : Optional.empty();
  }

  /** The first of the likeliest other passages that carries the claim is cited instead. */
  private Optional<CheckedClaim> repaired(Claim claim) {
    Set<String> tried =
        claim.citations().stream().map(Citation::passageId).collect(Collectors.toSet());
    Terms terms = Terms.of(claim.text());
    return evidence.passages().stream()
        .filter(p -> !tried.contains(p.source().passage().id()))
        .flatMap(p -> Grounding.cite(p, claim.text()).stream())
        .sorted(
            Comparator.comparingDouble((Citation c) -> -terms.coveredBy(FoldedText.of(c.quote()))))
        .limit(MOST_REPAIRS)
        .flatMap(c -> asCited(new Claim(claim.text(), List.of(c))).stream())
        .findFirst();
  }

  /**
   * Whether a few words that were asked for are among what stands: true remarks beside the question
   * do not make an answer.
   */
  private boolean answers(List<CheckedClaim> checked) {
    if (!evidence.type().isFactoid() || evidence.type() == QuestionType.YES_NO) {
      return !checked.isEmpty();
    }
    String said = checked.stream().map(c -> c.claim().text()).collect(Collectors.joining(" "));
    String folded = Folding.fold(said);
    for (ReadPassage p : evidence.passages()) {
      Span answer = p.answer();
      if (answer != null && folded.contains(Folding.fold(answer.of(p.text())))) {
        return true;
      }
    }
    if (reader == null) {
      return Shapes.expectedBy(evidence.type())
          .map(shape -> shape.matcher(said).find())
          .orElse(!checked.isEmpty());
    }
    return !said.isEmpty()
        && reader
                .read(evidence.query().text(), List.of(new CrossEncoder.Evidence("", said)))
                .getFirst()
                .answerable()
            > 0;
  }
}
