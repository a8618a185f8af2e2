package yiju.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import yiju.evaluation.data.LabelledClaim;
import yiju.evaluation.metric.Judged;
import yiju.evaluation.metric.Latency;
import yiju.evaluation.metric.Reliability;
import yiju.evaluation.metric.RiskCoverage;
import yiju.evaluation.metric.Separation;
import yiju.evaluation.metric.Separation.Scored;
import yiju.verifier.ClaimVerifier.Judgement;
import yiju.verifier.Verdict;

/** Claims checked against their evidence: is supported told from not supported. */
final class ClaimExperiment implements Experiment {
  private final ExperimentData data;
  private final Workbench workbench;

  ClaimExperiment(ExperimentData data, Workbench workbench) {
    this.data = data;
    this.workbench = workbench;
  }

  @Override
  public Outcome run(Consumer<Object> lines) throws IOException {
    List<ClaimResult> results = new ArrayList<>();
    try (Stream<LabelledClaim> claims = data.sampledClaims()) {
      for (LabelledClaim claim : (Iterable<LabelledClaim>) claims::iterator) {
        ClaimResult result = check(claim);
        results.add(result);
        lines.accept(result);
      }
    }
    return outcome(results);
  }

  private ClaimResult check(LabelledClaim c) {
    long start = System.nanoTime();
    Judgement judgement = workbench.verify(c.claim(), c.evidence(), c.question());
    double milliseconds = (System.nanoTime() - start) / 1e6;
    return new ClaimResult(
        c.id(),
        c.lang(),
        c.claim(),
        c.label(),
        c.supported(),
        judgement.verdict(),
        judgement.support(),
        milliseconds);
  }

  private static Outcome outcome(List<ClaimResult> results) {
    List<Scored> scored =
        results.stream().map(r -> new Scored(r.support(), r.supported())).toList();
    List<Scored> verdicts =
        results.stream()
            .map(r -> new Scored(r.verdict() == Verdict.SUPPORTED ? 1 : 0, r.supported()))
            .toList();
    List<Judged> judged =
        results.stream().map(r -> new Judged(r.support(), r.supported())).toList();
    Reliability reliability = Reliability.of(judged);
    Latency latency = Latency.of(results.stream().mapToDouble(ClaimResult::milliseconds).toArray());
    Map<Measure, Double> scores = new EnumMap<>(Measure.class);
    scores.put(Measure.AUC, Separation.rocAuc(scored));
    scores.put(Measure.BALANCED_ACCURACY, Separation.balancedAccuracy(verdicts, 0.5));
    scores.put(Measure.BEST_BALANCED_ACCURACY, Separation.bestBalancedAccuracy(scored));
    scores.put(Measure.ECE, reliability.expectedCalibrationError());
    scores.put(Measure.P50_MS, latency.p50());
    scores.put(Measure.P99_MS, latency.p99());
    return new Outcome(
        results.size(),
        Map.of(Outcome.OURS, new Scores(scores)),
        reliability,
        RiskCoverage.of(judged));
  }
}
