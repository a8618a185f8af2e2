package yiju.evaluation.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import yiju.evaluation.ClaimResult;
import yiju.evaluation.ExperimentResult;
import yiju.evaluation.QuestionResult;
import yiju.evaluation.metric.Judged;
import yiju.evaluation.metric.RiskCoverage;

/** Takes the results of a run as they come, keeping only numbers and the worst misses. */
public final class RunReport implements Consumer<Object> {
  private static final int WORST = 12;

  /** Points of a curve, which is more than a screen shows. */
  private static final int POINTS = 300;

  private final double threshold;
  private final Map<Miss.Kind, PriorityQueue<Miss>> worst = new EnumMap<>(Miss.Kind.class);
  private final Map<Miss.Kind, Integer> counts = new EnumMap<>(Miss.Kind.class);
  private final List<Tradeoff.Scored> own = new ArrayList<>();
  private final List<Tradeoff.Scored> similarity = new ArrayList<>();
  private final List<Judged> topPassage = new ArrayList<>();

  /**
   * @param threshold confidence from which answers are given, whatever it was in the run
   */
  public RunReport(double threshold) {
    this.threshold = threshold;
  }

  @Override
  public void accept(Object result) {
    switch (result) {
      case QuestionResult r -> {
        own.add(new Tradeoff.Scored(r.drafted() ? r.confidence() : -1, r.answerable()));
        similarity.add(new Tradeoff.Scored(r.topSimilarity(), r.answerable()));
        topPassage.add(new Judged(r.topSimilarity(), r.answerable() && r.topRight()));
        keep(Miss.of(r, threshold));
      }
      case ClaimResult r -> keep(Miss.of(r));
      default -> {
        // Pages are told by their scores alone.
      }
    }
  }

  private void keep(@Nullable Miss miss) {
    if (miss == null) {
      return;
    }
    counts.merge(miss.kind(), 1, Integer::sum);
    var kept =
        worst.computeIfAbsent(
            miss.kind(), k -> new PriorityQueue<>(Comparator.comparingDouble(Miss::weight)));
    kept.add(miss);
    if (kept.size() > WORST) {
      kept.remove();
    }
  }

  /**
   * What is drawn.
   *
   * @param riskOfSimilarity of the first passage as the answer; empty without vectors
   * @param tradeoff empty when all questions are of one kind
   */
  public record Data(
      ExperimentResult result,
      List<RiskCoverage.Point> risk,
      List<RiskCoverage.Point> riskOfSimilarity,
      List<Tradeoff> tradeoff,
      List<Tradeoff> tradeoffOfSimilarity,
      List<Misses> misses) {}

  /**
   * @param count of the kind, in all
   */
  public record Misses(Miss.Kind kind, int count, List<Miss> worst) {}

  /** Of the run whose results were taken. */
  public Data data(ExperimentResult result) {
    boolean similar = topPassage.stream().anyMatch(j -> j.confidence() > 0);
    return new Data(
        result,
        thinned(result.risk().points()),
        similar ? thinned(RiskCoverage.of(topPassage).points()) : List.of(),
        thinned(Tradeoff.of(own)),
        similar ? thinned(Tradeoff.of(similarity)) : List.of(),
        misses());
  }

  /** The worst of each kind so far. */
  public List<Misses> misses() {
    return worst.entrySet().stream().map(e -> misses(e.getKey(), e.getValue())).toList();
  }

  private Misses misses(Miss.Kind kind, PriorityQueue<Miss> kept) {
    List<Miss> sorted =
        kept.stream().sorted(Comparator.comparingDouble(Miss::weight).reversed()).toList();
    return new Misses(kind, counts.getOrDefault(kind, 0), sorted);
  }

  private static <T> List<T> thinned(List<T> points) {
    if (points.size() <= POINTS) {
      return points;
    }
    List<T> some = new ArrayList<>();
    for (int i = 0; i < POINTS; i++) {
      some.add(points.get((int) Math.round(i * (points.size() - 1.0) / (POINTS - 1))));
    }
    return some;
  }
}
