package yiju.evaluation;

import java.io.IOException;
import java.util.function.Consumer;
import yiju.evaluation.data.LabelledQuestion;

/**
 * Questions asked of the user's own knowledge base. A gold document may be named by the end of its
 * path or address.
 */
final class KnowledgeBaseExperiment implements Experiment {
  private final ExperimentData data;
  private final Workbench workbench;

  KnowledgeBaseExperiment(ExperimentData data, Workbench workbench) {
    this.data = data;
    this.workbench = workbench;
  }

  @Override
  public Outcome run(Consumer<Object> lines) throws IOException {
    QuestionTally tally =
        OpenRetrievalExperiment.askAll(
            data, LabelledQuestion::answerable, workbench, workbench.ownBase(), lines);
    return Outcome.of(tally, OpenRetrievalExperiment.systems(tally));
  }
}
