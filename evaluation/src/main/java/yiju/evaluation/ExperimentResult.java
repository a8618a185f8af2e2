package yiju.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import yiju.evaluation.metric.Reliability;
import yiju.evaluation.metric.RiskCoverage;

/**
 * What a run of an experiment found, with what it was found on.
 *
 * @param system the models and their versions
 * @param threshold confidence from which answers were given
 * @param limit size of the sample, 0 for all
 * @param count questions or claims asked
 * @param scores by system, ours ({@code yiju}) first, then the baselines
 * @param shortfalls what falls short of the expected scores; empty when nothing does
 */
public record ExperimentResult(
    String name,
    ExperimentKind kind,
    String about,
    String system,
    Instant at,
    double seconds,
    double threshold,
    long seed,
    int limit,
    int count,
    Map<String, Map<Measure, Double>> scores,
    Reliability reliability,
    RiskCoverage risk,
    List<String> shortfalls) {

  /** Whether every expected score was reached, within its tolerance. */
  public boolean passes() {
    return shortfalls.isEmpty();
  }

  /** Our own scores. */
  public Scores own() {
    return of(Experiment.Outcome.OURS);
  }

  /** The scores of one system; none when it wasn't measured. */
  public Scores of(String system) {
    return new Scores(scores.getOrDefault(system, Map.of()));
  }
}
