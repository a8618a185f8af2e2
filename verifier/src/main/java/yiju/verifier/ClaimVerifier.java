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
import yiju.corpus.Span;
import yiju.generator.FoldedText;
import yiju.generator.SimplifyingReader;
import yiju.generator.Terms;
import yiju.inference.CrossEncoder;
import yiju.inference.CrossEncoder.Entailment;

/** Checks any claim against any evidence, wherever they come from. Thread-safe. */
public final class ClaimVerifier {
  private static final double VERBATIM = 0.99;

  /** Most support for a claim with a number that the evidence lacks, or that it turns or raises. */
  private static final double MOST_IF_DENIED = 0.3;

  /** Least support for a claim all of whose words and numbers stand together in one sentence. */
  private static final double LEAST_IF_REPEATED = 0.6;

  private static final double SAME_MATTER = 0.5;
  private static final double REPEATED = 0.8;
  private static final double ELSEWHERE = 0.1;

  private static final double HALF = 0.49;

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
      if (!takenFromItsFrame(claim, evidence)) {
        return new Judgement(Verdict.SUPPORTED, VERBATIM);
      }
    }
    String lang = Language.of(claim);
    Map<String, Double> features = features(claim, evidence, question);
    double support = models.probability(lang, features);
    if (isDenied(features)) {
      support = Math.min(support, MOST_IF_DENIED);
    } else if (isRepeated(features)) {
      support = Math.max(support, LEAST_IF_REPEATED);
    }
    return new Judgement(verdict(support, features), support);
  }

  private static boolean isDenied(Map<String, Double> features) {
    boolean sameMatter = value(features, "surface.best") >= SAME_MATTER;
    return value(features, "surface.numbers.any") > 0
        || (sameMatter && value(features, "surface.names.missing") > HALF)
        || (value(features, "surface.words") >= REPEATED && value(features, "surface.swapped") > 0)
        || value(features, "surface.modality") > 0
        || (sameMatter && value(features, "surface.negation") > 0);
  }

  private static boolean isRepeated(Map<String, Double> features) {
    return value(features, "surface.words") >= REPEATED
        && value(features, "surface.elsewhere") <= ELSEWHERE;
  }

  /** Words that stand in the evidence, but behind "it is alleged that" or "nobody says that". */
  private static boolean takenFromItsFrame(String claim, List<String> evidence) {
    String words = FoldedText.of(claim).toString().strip().replaceAll("[.。!?！？]+$", "");
    for (String text : evidence) {
      for (Span span : Sentences.of(text)) {
        String sentence = FoldedText.of(span.of(text)).toString();
        int at = sentence.indexOf(words);
        if (at >= 0) {
          String before = sentence.substring(0, at);
          return Modality.opensWithReport(before)
              || (!before.matches(".*[,;，；：:]\\s*")
                  && (Modality.hedged(before) || Negation.in(before)));
        }
      }
    }
    return false;
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
