package yiju.verifier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Language;
import yiju.corpus.Sentences;
import yiju.generator.FoldedText;
import yiju.generator.SimplifyingReader;
import yiju.generator.Terms;
import yiju.inference.CrossEncoder;
import yiju.inference.CrossEncoder.Entailment;

/** Checks any claim against any evidence, wherever they come from. Thread-safe. */
public final class ClaimVerifier {
  private static final double VERBATIM = 0.99;

  /** Most support for a claim with a number that the evidence lacks, when no model has read it. */
  private static final double UNREAD_NUMBER = 0.4;

  private static final int MOST_WINDOWS = 3;

  private final Function<String, Optional<CrossEncoder>> readers;
  private final ShippedModels models;

  public ClaimVerifier(Function<String, Optional<CrossEncoder>> readers) {
    this.readers = SimplifyingReader.over(readers);
    this.models = ShippedModels.claims();
  }

  /**
   * @param support probability, 0 to 1, that the evidence carries the claim
   */
  public record Judgement(Verdict verdict, double support) {}

  /**
   * @param question what the claim answers, where it is known; it completes an elliptic claim
   */
  public Judgement verify(String claim, List<String> evidence, @Nullable String question) {
    if (claim.isBlank() || evidence.stream().allMatch(String::isBlank)) {
      return new Judgement(Verdict.NOT_ENOUGH_INFO, 0);
    }
    String key = key(claim);
    if (!key.isEmpty() && evidence.stream().anyMatch(e -> key(e).contains(key))) {
      return new Judgement(Verdict.SUPPORTED, VERBATIM);
    }
    String lang = Language.of(claim);
    Map<String, Double> features = features(claim, evidence, question);
    double support = models.probability(lang, features);
    if (!features.containsKey("reader.supported") && value(features, "surface.numbers.any") > 0) {
      support = Math.min(support, UNREAD_NUMBER);
    }
    return new Judgement(verdict(support, features), support);
  }

  /** What the decision rests on, by name; the same for fitting and for use. */
  public Map<String, Double> features(
      String claim, List<String> evidence, @Nullable String question) {
    Map<String, Double> features = new TreeMap<>();
    List<String> sentences = new ArrayList<>();
    for (String text : evidence) {
      Sentences.of(text).forEach(span -> sentences.add(span.of(text)));
    }
    SurfaceCheck.add(features, claim, evidence, sentences);
    Optional<CrossEncoder> reader = readers.apply(Language.of(claim));
    if (reader.isPresent()) {
      addEntailment(features, reader.get(), claim, EvidenceWindows.of(claim, sentences), question);
    }
    return features;
  }

  private static void addEntailment(
      Map<String, Double> features,
      CrossEncoder reader,
      String claim,
      List<String> windows,
      @Nullable String question) {
    boolean elliptic = question != null && Terms.of(claim).weights().size() < 4;
    String whole = elliptic ? question + " " + claim : claim;
    List<Entailment> found =
        reader.check(
            whole,
            windows.stream()
                .limit(MOST_WINDOWS)
                .map(w -> new CrossEncoder.Evidence("", w))
                .toList());
    Entailment best =
        found.stream().max(Comparator.comparingDouble(Entailment::supported)).orElseThrow();
    double refuted = found.stream().mapToDouble(Entailment::refuted).max().orElse(0);
    features.put("reader.supported", logit(best.supported()));
    features.put("reader.refuted", logit(refuted));
    features.put("reader.not_enough", logit(best.notEnoughInfo()));
    var marks =
        best.tokens().stream().mapToDouble(CrossEncoder.TokenMark::carried).summaryStatistics();
    if (marks.getCount() > 0) {
      features.put("reader.carried.least", logit(marks.getMin()));
      features.put("reader.carried.mean", logit(marks.getAverage()));
    }
  }

  private static Verdict verdict(double support, Map<String, Double> features) {
    if (support >= 0.5) {
      return Verdict.SUPPORTED;
    }
    double refuted = features.getOrDefault("reader.refuted", Double.NaN);
    boolean denied =
        Double.isNaN(refuted)
            ? value(features, "surface.best") > 0.6
                && value(features, "surface.numbers.missing") + value(features, "surface.negation")
                    > 0
            : refuted > value(features, "reader.not_enough");
    return denied ? Verdict.REFUTED : Verdict.NOT_ENOUGH_INFO;
  }

  private static double value(Map<String, Double> features, String name) {
    return features.getOrDefault(name, 0.0);
  }

  /** The letters and digits alone, folded: white space and punctuation make no difference. */
  private static String key(String text) {
    return FoldedText.of(text).toString().replaceAll("[^\\p{L}\\p{N}%$€£+-]+", "");
  }

  static double logit(double p) {
    double clipped = Math.min(Math.max(p, 1e-4), 1 - 1e-4);
    return Math.log(clipped / (1 - clipped));
  }
}
