package yiju.evaluation;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import yiju.corpus.Document;
import yiju.evaluation.data.LabelledQuestion;
import yiju.retriever.InMemoryRetriever;

/**
 * Each question asked of the passages that come with it, and of nothing else: can what is on the
 * topic but doesn't say be told from what says.
 */
final class GivenPassageExperiment implements Experiment {
  private final ExperimentData data;
  private final Workbench workbench;

  GivenPassageExperiment(ExperimentData data, Workbench workbench) {
    this.data = data;
    this.workbench = workbench;
  }

  @Override
  public Outcome run(Consumer<Object> lines) throws IOException, InterruptedException {
    QuestionTally tally = new QuestionTally();
    try (Stream<LabelledQuestion> questions = data.sampledQuestions()) {
      for (LabelledQuestion q : (Iterable<LabelledQuestion>) questions::iterator) {
        QuestionResult result = ask(q);
        tally.add(result);
        lines.accept(result);
      }
    }
    return Outcome.of(tally, OpenRetrievalExperiment.systems(tally));
  }

  private QuestionResult ask(LabelledQuestion q) throws IOException {
    List<Document> documents =
        q.passages().stream()
            .filter(p -> !p.text().isEmpty())
            .map(p -> Document.of(p.id(), p.title(), p.text()))
            .toList();
    var retriever = new InMemoryRetriever(documents);
    return OpenRetrievalExperiment.ask(workbench, q, q.answerable(), retriever);
  }
}
