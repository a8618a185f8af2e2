package yiju.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import yiju.evaluation.metric.Judged;
import yiju.evaluation.metric.Latency;
import yiju.evaluation.metric.RefusalRates;
import yiju.evaluation.metric.RefusalRates.Case;
import yiju.evaluation.metric.Reliability;
import yiju.evaluation.metric.RiskCoverage;

/** Adds up results of questions, keeping numbers but no text. */
final class QuestionTally {
  /** The numbers of one result. */
  private record Row(
      boolean answerable,
      boolean drafted,
      boolean answered,
      boolean right,
      double confidence,
      boolean topRight,
      double topSimilarity) {
    /** The confidence that decides whether the answer is given; what is never given comes last. */
    Judged judged() {
      return new Judged(drafted ? confidence : 0, drafted && answerable && right);
    }

    Judged judgedTop() {
      return new Judged(topSimilarity, answerable && topRight);
    }
  }

  private static final Map<Measure, ToDoubleFunction<QuestionResult>> MEANS =
      new EnumMap<>(
          Map.of(
              Measure.RECALL_1,
              QuestionResult::recall1,
              Measure.RECALL_5,
              QuestionResult::recall5,
              Measure.RECALL_20,
              QuestionResult::recall20,
              Measure.NDCG_10,
              QuestionResult::ndcg10,
              Measure.MRR,
              r -> r.goldRank() == 0 ? 0 : 1.0 / r.goldRank(),
              Measure.CONTAINS_GOLD,
              r -> r.answered() && r.right() ? 1 : 0,
              Measure.EXACT,
              r -> r.answered() ? r.exact() : 0,
              Measure.F1,
              r -> r.answered() ? r.f1() : 0));

  private static final Map<Measure, ToDoubleFunction<QuestionResult>> CITATIONS =
      Map.of(
          Measure.CITATION_PRECISION, QuestionResult::citationPrecision,
          Measure.CITATION_RECALL, QuestionResult::citationRecall,
          Measure.VERBATIM, QuestionResult::verbatim);

  private final List<Row> rows = new ArrayList<>();
  private final List<Double> milliseconds = new ArrayList<>();
  private final Map<Measure, double[]> sums = new EnumMap<>(Measure.class);

  void add(QuestionResult r) {
    rows.add(
        new Row(
            r.answerable(),
            r.drafted(),
            r.answered(),
            r.right(),
            r.confidence(),
            r.topRight(),
            r.topSimilarity()));
    milliseconds.add(r.milliseconds());
    if (r.answerable()) {
      MEANS.forEach((measure, value) -> add(measure, value.applyAsDouble(r)));
      if (r.answered()) {
        CITATIONS.forEach((measure, value) -> add(measure, value.applyAsDouble(r)));
      }
    }
  }

  private void add(Measure measure, double value) {
    if (!Double.isNaN(value)) {
      double[] sum = sums.computeIfAbsent(measure, m -> new double[2]);
      sum[0] += value;
      sum[1]++;
    }
  }

  int count() {
    return rows.size();
  }

  Scores own() {
    Map<Measure, Double> scores = new EnumMap<>(Measure.class);
    sums.forEach((measure, sum) -> scores.put(measure, sum[0] / sum[1]));
    addRates(scores, Row::answered, Row::right);
    RiskCoverage risk = riskCoverage();
    scores.put(Measure.ECE, reliability().expectedCalibrationError());
    scores.put(Measure.AURC, risk.area());
    scores.put(Measure.EXCESS_AURC, risk.excess());
    Latency latency = Latency.of(milliseconds.stream().mapToDouble(Double::doubleValue).toArray());
    scores.put(Measure.P50_MS, latency.p50());
    scores.put(Measure.P99_MS, latency.p99());
    return new Scores(scores);
  }

  /** Every answer drafted is given. */
  Scores neverRefuse() {
    Map<Measure, Double> scores = new EnumMap<>(Measure.class);
    addRates(scores, Row::drafted, Row::right);
    scores.put(Measure.CONTAINS_GOLD, share(row -> row.drafted && row.right));
    return new Scores(scores);
  }

  Scores alwaysRefuse() {
    Map<Measure, Double> scores = new EnumMap<>(Measure.class);
    addRates(scores, row -> false, row -> false);
    scores.put(Measure.CONTAINS_GOLD, share(row -> false));
    return new Scores(scores);
  }

  /** The first passage is the answer, always. */
  Scores topPassage() {
    Map<Measure, Double> scores = new EnumMap<>(Measure.class);
    addRates(scores, row -> true, Row::topRight);
    scores.put(Measure.CONTAINS_GOLD, share(Row::topRight));
    return new Scores(scores);
  }

  /** Given passages have no vectors. */
  boolean hasSimilarity() {
    return rows.stream().anyMatch(row -> row.topSimilarity > 0);
  }

  /**
   * The first passage is the answer when its similarity reaches one fixed threshold: the one that
   * does best on these very questions by the sum of both rates, which flatters it.
   */
  Scores similarityThreshold() {
    double best = 1;
    double least = Double.POSITIVE_INFINITY;
    for (double t : rows.stream().mapToDouble(Row::topSimilarity).distinct().sorted().toArray()) {
      RefusalRates rates = rates(row -> row.topSimilarity >= t, Row::topRight);
      double sum = rates.falseAnswer() + rates.falseRefusal();
      if (sum < least) {
        least = sum;
        best = t;
      }
    }
    double threshold = best;
    Map<Measure, Double> scores = new EnumMap<>(Measure.class);
    addRates(scores, row -> row.topSimilarity >= threshold, Row::topRight);
    scores.put(Measure.CONTAINS_GOLD, share(row -> row.topSimilarity >= threshold && row.topRight));
    RiskCoverage risk = RiskCoverage.of(rows.stream().map(Row::judgedTop).toList());
    scores.put(Measure.AURC, risk.area());
    scores.put(Measure.EXCESS_AURC, risk.excess());
    return new Scores(scores);
  }

  RiskCoverage riskCoverage() {
    return RiskCoverage.of(rows.stream().map(Row::judged).toList());
  }

  Reliability reliability() {
    return Reliability.of(rows.stream().filter(Row::drafted).map(Row::judged).toList());
  }

  private void addRates(
      Map<Measure, Double> scores, Predicate<Row> answered, Predicate<Row> right) {
    RefusalRates rates = rates(answered, right);
    scores.put(Measure.FALSE_ANSWER, rates.falseAnswer());
    scores.put(Measure.FALSE_REFUSAL, rates.falseRefusal());
    scores.put(Measure.WRONG_AMONG_ANSWERED, rates.wrongAmongAnswered());
    scores.put(Measure.COVERAGE, rates.coverage());
  }

  private RefusalRates rates(Predicate<Row> answered, Predicate<Row> right) {
    return RefusalRates.of(
        rows.stream()
            .map(row -> new Case(row.answerable, answered.test(row), right.test(row)))
            .toList());
  }

  private double share(Predicate<Row> wanted) {
    return rows.stream()
        .filter(Row::answerable)
        .mapToDouble(row -> wanted.test(row) ? 1 : 0)
        .average()
        .orElse(Double.NaN);
  }
}
