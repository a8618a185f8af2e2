package yiju.evaluation;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import yiju.evaluation.data.LabelledQuestion;
import yiju.retriever.Retriever;

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
    Retriever retriever = workbench.ownBase();
    QuestionTally tally = new QuestionTally();
    try (Stream<LabelledQuestion> questions = data.sampledQuestions()) {
      for (LabelledQuestion q : (Iterable<LabelledQuestion>) questions::iterator) {
        QuestionResult result =
            OpenRetrievalExperiment.ask(workbench, q, q.answerable(), retriever);
        tally.add(result);
        lines.accept(result);
      }
    }
    return Outcome.of(tally, OpenRetrievalExperiment.systems(tally));
  }
}
