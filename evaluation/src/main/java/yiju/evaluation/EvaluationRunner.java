package yiju.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import yiju.evaluation.data.DataException;

/** Runs experiments: what {@code yiju eval} does, without its command line. */
public final class EvaluationRunner {
  private final Workbench workbench;
  private final InstantSource clock;
  private final LongConsumer progress;

  /**
   * @param progress told the number of questions or claims done
   */
  public EvaluationRunner(Workbench workbench, InstantSource clock, LongConsumer progress) {
    this.workbench = workbench;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Asks everything that {@code file} says and compares with what it expects.
   *
   * @param data the directory that the file's paths are relative to
   * @param out takes one JSON line a question or claim; none are kept when null
   * @param each takes each {@link QuestionResult} or {@link ClaimResult} as soon as it is there
   * @throws IOException when a data file is missing or its checksum is another; names it
   * @throws DataException when a line of a data file is wrong; names it
   */
  public ExperimentResult run(
      ExperimentFile file, Path data, @Nullable Path out, Consumer<Object> each)
      throws IOException, InterruptedException {
    var source = new ExperimentData(file, data);
    source.check();
    Instant start = clock.instant();
    Experiment.Outcome outcome;
    if (out == null) {
      outcome = run(file, source, each);
    } else {
      try (ResultLines lines = new ResultLines(out)) {
        outcome = run(file, source, each.andThen(lines::write));
      }
    }
    return result(file, outcome, start);
  }

  private Experiment.Outcome run(ExperimentFile file, ExperimentData data, Consumer<Object> lines)
      throws IOException, InterruptedException {
    Experiment experiment =
        switch (file.kind()) {
          case OPEN_RETRIEVAL -> new OpenRetrievalExperiment(file, data, workbench);
          case GIVEN_PASSAGE -> new GivenPassageExperiment(data, workbench);
          case KNOWLEDGE_BASE -> new KnowledgeBaseExperiment(data, workbench);
          case CLAIMS -> new ClaimExperiment(data, workbench);
          case RANKING -> new RankingExperiment(data, workbench);
          case EXTRACTION -> new ExtractionExperiment(data);
          case CHECKS -> new ChecksExperiment(data, workbench);
          case PREMISES -> new PremiseExperiment(data, workbench);
        };
    long[] done = new long[1];
    return experiment.run(
        line -> {
          lines.accept(line);
          progress.accept(++done[0]);
        });
  }

  private ExperimentResult result(ExperimentFile file, Experiment.Outcome outcome, Instant start) {
    Map<String, Map<Measure, Double>> scores = new LinkedHashMap<>();
    outcome.systems().forEach((system, s) -> scores.put(system, s.values()));
    Scores own = new Scores(scores.getOrDefault(Experiment.Outcome.OURS, Map.of()));
    return new ExperimentResult(
        file.name(),
        file.kind(),
        file.about(),
        workbench.describe(),
        start,
        Duration.between(start, clock.instant()).toMillis() / 1000.0,
        workbench.threshold(),
        file.options().seed(),
        file.options().limit(),
        outcome.count(),
        scores,
        outcome.reliability(),
        outcome.risk(),
        Gate.shortfalls(file.expected(), own));
  }
}
