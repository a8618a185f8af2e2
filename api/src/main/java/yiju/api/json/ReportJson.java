package yiju.api.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yiju.evaluation.ExperimentResult;
import yiju.evaluation.metric.Reliability;
import yiju.evaluation.metric.RiskCoverage;
import yiju.evaluation.report.Miss;
import yiju.evaluation.report.RunReport;
import yiju.evaluation.report.Tradeoff;

/**
 * What an evaluation found: the figures of {@code yiju eval}. This record is both read and written.
 *
 * @param system the models
 * @param threshold confidence from which answers were given
 * @param count questions asked
 * @param scores by system, ours ({@code yiju}) first, then the baselines; by measure
 * @param risk wrong among answered, by falling threshold
 * @param tradeoff the two ways to fail, by falling threshold; empty when all questions are of one
 *     kind
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportJson(
    String system,
    double threshold,
    int count,
    double seconds,
    Map<String, Map<String, Double>> scores,
    @Nullable List<BinJson> reliability,
    @Nullable List<RiskJson> risk,
    @Nullable List<TradeoffJson> tradeoff) {
  private static final int DECIMALS = 4;

  public static ReportJson of(RunReport.Data data) {
    ExperimentResult result = data.result();
    Map<String, Map<String, Double>> scores = new LinkedHashMap<>();
    result
        .scores()
        .forEach(
            (system, values) -> {
              Map<String, Double> named = new LinkedHashMap<>();
              values.forEach((measure, value) -> named.put(measure.label(), rounded(value)));
              scores.put(system, named);
            });
    return new ReportJson(
        result.system(),
        result.threshold(),
        result.count(),
        Json.rounded(result.seconds(), 1),
        scores,
        result.reliability().bins().stream().map(BinJson::of).toList(),
        data.risk().stream().map(RiskJson::of).toList(),
        data.tradeoff().stream().map(TradeoffJson::of).toList());
  }

  ReportJson brief() {
    return new ReportJson(system, threshold, count, seconds, scores, null, null, null);
  }

  /**
   * Answers whose confidence lies in one tenth.
   *
   * @param confidence mean; absent in an empty bin
   * @param accuracy share that is right, likewise
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record BinJson(
      double from, double to, int count, @Nullable Double confidence, @Nullable Double accuracy) {
    static BinJson of(Reliability.Bin bin) {
      return new BinJson(
          rounded(bin.from()),
          rounded(bin.to()),
          bin.count(),
          bin.count() == 0 ? null : rounded(bin.confidence()),
          bin.count() == 0 ? null : rounded(bin.accuracy()));
    }
  }

  /**
   * @param coverage share of the questions that is answered from {@code threshold} on
   * @param risk share of those that is wrong
   */
  public record RiskJson(double threshold, double coverage, double risk) {
    static RiskJson of(RiskCoverage.Point p) {
      // The threshold is compared with confidences, which rounding up would miss.
      return new RiskJson(p.threshold(), rounded(p.coverage()), rounded(p.risk()));
    }
  }

  /**
   * @param falseAnswer share of the unanswerable questions that is answered
   * @param falseRefusal share of the answerable questions that is refused
   */
  public record TradeoffJson(
      double threshold,
      @JsonProperty("false_answer") double falseAnswer,
      @JsonProperty("false_refusal") double falseRefusal) {
    static TradeoffJson of(Tradeoff t) {
      return new TradeoffJson(t.threshold(), rounded(t.falseAnswer()), rounded(t.falseRefusal()));
    }
  }

  /**
   * Questions that one thing went wrong with.
   *
   * @param count in all
   * @param worst some of them
   */
  public record MissesJson(String kind, int count, List<MissJson> worst) {
    public static MissesJson of(RunReport.Misses misses) {
      return new MissesJson(
          misses.kind().name(), misses.count(), misses.worst().stream().map(MissJson::of).toList());
    }
  }

  /**
   * @param golds what would have been right; empty where a refusal would
   * @param answer what was drafted, whether it was given or not
   * @param reason of a refusal at every confidence
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MissJson(
      String id,
      String question,
      List<String> golds,
      @Nullable String answer,
      double confidence,
      @Nullable String reason,
      List<ShownJson> passages) {
    static MissJson of(Miss miss) {
      return new MissJson(
          miss.id(),
          miss.question(),
          miss.golds(),
          miss.answer(),
          rounded(miss.confidence()),
          miss.reason(),
          miss.passages().stream()
              .map(p -> new ShownJson(p.document(), p.title(), p.text()))
              .toList());
    }
  }

  /** A passage that was retrieved. */
  public record ShownJson(String document, String title, String text) {}

  private static double rounded(double value) {
    return Json.rounded(value, DECIMALS);
  }
}
