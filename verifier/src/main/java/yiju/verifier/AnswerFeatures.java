package yiju.verifier;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Folding;
import yiju.corpus.Span;
import yiju.generator.DraftAnswer;
import yiju.generator.FoldedText;
import yiju.generator.QuestionType;
import yiju.generator.ReadEvidence;
import yiju.generator.ReadPassage;
import yiju.generator.Shapes;
import yiju.generator.Terms;
import yiju.inference.CrossEncoder;
import yiju.inference.CrossEncoder.Reading;

/**
 * What the confidence in an answer rests on: is the evidence about the question, does it say what
 * is asked, do several places say so. The same for fitting and for use.
 */
final class AnswerFeatures {
  private AnswerFeatures() {}

  static Map<String, Double> of(
      ReadEvidence evidence, DraftAnswer draft, @Nullable CrossEncoder reader) {
    Map<String, Double> features = new TreeMap<>();
    ReadPassage cited = evidence.passages().getFirst();
    if (!draft.claims().isEmpty()) {
      String id = draft.claims().getFirst().citations().getFirst().passageId();
      for (ReadPassage p : evidence.passages()) {
        if (p.source().passage().id().equals(id)) {
          cited = p;
        }
      }
    }
    addTerms(features, evidence, draft, cited);
    addShape(features, evidence, draft);
    addRetrieval(features, evidence, cited);
    if (reader != null && cited.reading() != null) {
      addReading(features, evidence, cited, cited.reading());
      addEntailment(features, evidence, draft, cited, reader);
    }
    return features;
  }

  /** How much of the question the evidence is about. */
  private static void addTerms(
      Map<String, Double> features, ReadEvidence evidence, DraftAnswer draft, ReadPassage cited) {
    Terms terms = evidence.terms();
    FoldedText context = FoldedText.of(cited.source());
    features.put("terms.passage", cited.coverage());
    features.put(
        "terms.best",
        evidence.passages().stream().mapToDouble(ReadPassage::coverage).max().orElse(0));
    features.put("terms.all", cited.coverage() > 0.999 ? 1.0 : 0.0);
    features.put("terms.count", Math.log1p(terms.weights().size()));
    features.put("terms.numbers.missing", share(terms.numbers(), context));
    features.put("terms.names.missing", share(terms.names(), context));
    features.put(
        "terms.numbers.any",
        terms.numbers().stream().anyMatch(n -> context.holds(n) < 0.5) ? 1.0 : 0.0);
    features.put(
        "terms.names.any",
        terms.names().stream().anyMatch(n -> context.holds(n) < 0.5) ? 1.0 : 0.0);
    String claim = draft.claims().isEmpty() ? "" : draft.claims().getFirst().text();
    features.put("terms.claim", terms.coveredBy(FoldedText.of(claim)));
    String answer = draft.shortAnswer();
    features.put(
        "answer.repeats",
        answer == null ? 0 : Terms.of(answer).coveredBy(FoldedText.of(evidence.query().text())));
    features.put("answer.length", answer == null ? 0 : Math.log1p(answer.length()));
  }

  private static double share(List<String> wanted, FoldedText text) {
    return wanted.isEmpty()
        ? 0
        : (double) wanted.stream().filter(w -> text.holds(w) < 0.5).count() / wanted.size();
  }

  /** Whether the answer has the form that the question asks for: 1, -1, or 0 for no such form. */
  private static void addShape(
      Map<String, Double> features, ReadEvidence evidence, DraftAnswer draft) {
    String answer =
        draft.shortAnswer() != null
            ? draft.shortAnswer()
            : draft.claims().isEmpty() ? "" : draft.claims().getFirst().text();
    features.put(
        "shape",
        Shapes.expectedBy(evidence.type())
            .map(shape -> shape.matcher(answer).find() ? 1.0 : -1.0)
            .orElse(0.0));
    for (QuestionType type : QuestionType.values()) {
      features.put("type." + type, evidence.type() == type ? 1.0 : 0.0);
    }
  }

  private static void addRetrieval(
      Map<String, Double> features, ReadEvidence evidence, ReadPassage cited) {
    features.put("found", Math.log(evidence.passages().size()));
    double dense = part(cited, "dense", p -> p.value());
    features.put("dense.passage", dense);
    features.put(
        "dense.best",
        evidence.passages().stream()
            .mapToDouble(p -> part(p, "dense", x -> x.value()))
            .max()
            .orElse(0));
    features.put("dense.rank", Math.log1p(part(cited, "dense", p -> p.rank())));
    features.put("bm25.rank", Math.log1p(part(cited, "bm25", p -> p.rank())));
    features.put(
        "bm25.per_term",
        part(cited, "bm25", p -> p.value()) / (1 + evidence.terms().weights().size()));
  }

  private static double part(
      ReadPassage p, String name, ToDoubleFunction<yiju.retriever.ScoredPassage.ScorePart> value) {
    return p.source().parts().stream()
        .filter(part -> part.name().equals(name))
        .mapToDouble(value)
        .findFirst()
        .orElse(0);
  }

  private static void addReading(
      Map<String, Double> features, ReadEvidence evidence, ReadPassage cited, Reading reading) {
    features.put("reader.answerable", reading.answerable());
    features.put("reader.span", Math.clamp(reading.spanScore(), -15, 15));
    features.put("reader.both", Math.min(reading.answerable(), reading.spanScore()));
    String said = answer(cited);
    double rival = -10;
    int agree = 0;
    for (ReadPassage p : evidence.passages()) {
      Reading other = p.reading();
      if (other == null || p.source().rank() == cited.source().rank()) {
        continue;
      }
      String otherSaid = answer(p);
      if (!said.isEmpty() && (otherSaid.contains(said) || said.contains(otherSaid))) {
        agree += other.answerable() > 0 ? 1 : 0;
      } else {
        rival = Math.max(rival, other.answerable());
      }
    }
    features.put("reader.rank", Math.log(cited.source().rank()));
    features.put("reader.agree", Math.log1p(agree));
    features.put("reader.margin", Math.clamp(reading.answerable() - rival, -10, 10));
  }

  private static String answer(ReadPassage p) {
    Span answer = p.answer();
    return answer == null ? "" : Folding.fold(answer.of(p.text()));
  }

  /** Question and answer side by side, checked as a claim. */
  private static void addEntailment(
      Map<String, Double> features,
      ReadEvidence evidence,
      DraftAnswer draft,
      ReadPassage cited,
      CrossEncoder reader) {
    String answer = draft.shortAnswer();
    if (answer == null) {
      return;
    }
    var found =
        reader
            .check(
                evidence.query().text() + " " + answer,
                List.of(new CrossEncoder.Evidence(cited.source().title(), cited.text())))
            .getFirst();
    features.put("reader.supported", ClaimVerifier.logit(found.supported()));
    features.put("reader.refuted", ClaimVerifier.logit(found.refuted()));
    found.tokens().stream()
        .mapToDouble(CrossEncoder.TokenMark::carried)
        .min()
        .ifPresent(least -> features.put("reader.carried", ClaimVerifier.logit(least)));
  }
}
