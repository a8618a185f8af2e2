package yiju.evaluation;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import yiju.corpus.Document;
import yiju.evaluation.data.LabelledQuestion;

/** The queries of a BEIR folder asked of its corpus; the ranking is measured. */
final class RankingExperiment implements Experiment {
  private final ExperimentData data;
  private final Workbench workbench;

  RankingExperiment(ExperimentData data, Workbench workbench) {
    this.data = data;
    this.workbench = workbench;
  }

  @Override
  public Outcome run(Consumer<Object> lines) throws IOException, InterruptedException {
    try (Workbench.Base base = workbench.emptyBase()) {
      try (Stream<Document> corpus = data.corpus()) {
        for (Document d : (Iterable<Document>) corpus::iterator) {
          base.add(d);
        }
      }
      QuestionTally tally =
          OpenRetrievalExperiment.askAll(
              data, LabelledQuestion::answerable, workbench, base.ready(), lines);
      return Outcome.of(tally, Map.of(Outcome.OURS, rankingOnly(tally.own())));
    }
  }

  /** Without gold answers only the ranking can be right or wrong. */
  private static Scores rankingOnly(Scores all) {
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    for (Measure m :
        new Measure[] {
          Measure.RECALL_1, Measure.RECALL_5, Measure.RECALL_20, Measure.MRR, Measure.NDCG_10
        }) {
      values.put(m, all.get(m));
    }
    return new Scores(values);
  }
}
