package yiju.evaluation;

import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import yiju.evaluation.extraction.ExtractionScore;
import yiju.evaluation.extraction.LabelledPage;
import yiju.evaluation.extraction.PageScorer;
import yiju.evaluation.metric.Latency;
import yiju.evaluation.metric.Reliability;
import yiju.evaluation.metric.RiskCoverage;

/**
 * Main content extracted from saved pages; beside the whole set stand the halves of its sites and
 * the kinds of page.
 */
final class ExtractionExperiment implements Experiment {
  private final ExperimentData data;

  ExtractionExperiment(ExperimentData data) {
    this.data = data;
  }

  @Override
  public Outcome run(Consumer<Object> lines) throws IOException {
    PageScorer scorer = new PageScorer();
    Map<String, ExtractionScore> groups = new LinkedHashMap<>();
    groups.put(Outcome.OURS, new ExtractionScore());
    Map<String, ExtractionScore> types = new TreeMap<>();
    List<LabelledPage> pages = data.pages();
    double[] milliseconds = new double[pages.size()];
    for (int i = 0; i < milliseconds.length; i++) {
      LabelledPage page = pages.get(i);
      PageScorer.Extracted extracted = scorer.extract(page);
      milliseconds[i] = extracted.milliseconds();
      String half = page.inDevelopmentHalf() ? "development half" : "held-out half";
      for (String group : List.of(Outcome.OURS, half)) {
        groups
            .computeIfAbsent(group, g -> new ExtractionScore())
            .add(page.expected(), extracted.text());
      }
      types
          .computeIfAbsent(page.type(), t -> new ExtractionScore())
          .add(page.expected(), extracted.text());
      lines.accept(scorer.result(page, extracted));
    }
    if (types.size() > 1) {
      groups.putAll(types);
    }
    return outcome(groups, Latency.of(milliseconds));
  }

  private static Outcome outcome(Map<String, ExtractionScore> groups, Latency latency) {
    Map<String, Scores> systems = new LinkedHashMap<>();
    int count = 0;
    for (Map.Entry<String, ExtractionScore> group : groups.entrySet()) {
      ExtractionScore score = group.getValue();
      Map<Measure, Double> values = new EnumMap<>(Measure.class);
      values.put(Measure.PRECISION, score.precision());
      values.put(Measure.RECALL, score.recall());
      values.put(Measure.F1, score.f1());
      if (group.getKey().equals(Outcome.OURS)) {
        count = score.pages();
        values.put(Measure.P50_MS, latency.p50());
        values.put(Measure.P99_MS, latency.p99());
      }
      systems.put(group.getKey(), new Scores(values));
    }
    return new Outcome(count, systems, Reliability.of(List.of()), RiskCoverage.of(List.of()));
  }
}
