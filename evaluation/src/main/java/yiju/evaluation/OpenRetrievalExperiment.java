package yiju.evaluation;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import yiju.corpus.Document;
import yiju.evaluation.data.GoldPassage;
import yiju.evaluation.data.LabelledQuestion;
import yiju.retriever.Evidence;
import yiju.retriever.Query;
import yiju.retriever.Retriever;
import yiju.verifier.Question;

/**
 * Questions asked of an index of all their passages, each a document, from which a share is left
 * out: who asks about those must be refused. Distractors are never left out.
 */
final class OpenRetrievalExperiment implements Experiment {
  /** Passages asked of the retriever, whatever the pipeline asks. */
  private static final int DEPTH = 20;

  private final ExperimentFile file;
  private final ExperimentData data;
  private final Workbench workbench;

  OpenRetrievalExperiment(ExperimentFile file, ExperimentData data, Workbench workbench) {
    this.file = file;
    this.data = data;
    this.workbench = workbench;
  }

  @Override
  public Outcome run(Consumer<Object> lines) throws IOException, InterruptedException {
    try (Workbench.Base base = workbench.emptyBase()) {
      index(base);
      QuestionTally tally = askAll(data, this::isAnswerable, workbench, base.ready(), lines);
      return Outcome.of(tally, systems(tally));
    }
  }

  /** Asks the sampled questions one by one, telling each result. */
  static QuestionTally askAll(
      ExperimentData data,
      Predicate<LabelledQuestion> isAnswerable,
      Workbench workbench,
      Retriever retriever,
      Consumer<Object> lines)
      throws IOException {
    QuestionTally tally = new QuestionTally();
    try (Stream<LabelledQuestion> questions = data.sampledQuestions()) {
      for (LabelledQuestion q : (Iterable<LabelledQuestion>) questions::iterator) {
        QuestionResult result = ask(workbench, q, isAnswerable.test(q), retriever);
        tally.add(result);
        lines.accept(result);
      }
    }
    return tally;
  }

  /** Asks one question and marks the answer. */
  static QuestionResult ask(
      Workbench workbench, LabelledQuestion q, boolean answerable, Retriever retriever)
      throws IOException {
    Evidence retrieved = retriever.retrieve(Query.of(q.question()), DEPTH);
    var answer = workbench.answer(Question.of(q.question()), retriever);
    return new QuestionScorer(q, answerable, retrieved).score(answer, workbench.threshold());
  }

  static Map<String, Scores> systems(QuestionTally tally) {
    Map<String, Scores> systems = new LinkedHashMap<>();
    systems.put(Outcome.OURS, tally.own());
    systems.put("never-refuse", tally.neverRefuse());
    systems.put("always-refuse", tally.alwaysRefuse());
    systems.put("top-passage", tally.topPassage());
    if (tally.hasSimilarity()) {
      systems.put("similarity-threshold", tally.similarityThreshold());
    }
    return systems;
  }

  private void index(Workbench.Base base) throws IOException {
    try (Stream<LabelledQuestion> questions = data.questions()) {
      for (LabelledQuestion q : (Iterable<LabelledQuestion>) questions::iterator) {
        for (GoldPassage p : q.passages()) {
          if (!p.text().isEmpty() && !isRemoved(p.id())) {
            base.add(Document.of(p.id(), p.title(), p.text()));
          }
        }
      }
    }
    try (Stream<Document> distractors = data.distractors()) {
      for (Document d : (Iterable<Document>) distractors::iterator) {
        base.add(d);
      }
    }
  }

  private boolean isAnswerable(LabelledQuestion q) {
    return q.answerable() && q.passages().stream().anyMatch(this::isFound);
  }

  private boolean isFound(GoldPassage p) {
    return p.relevance() > 0 && !isRemoved(p.id());
  }

  /** A coin for each document: the same whatever the order and whatever else is there. */
  private boolean isRemoved(String document) {
    long seed = 31 * file.options().seed() + document.hashCode();
    return new SplittableRandom(seed).nextDouble() < file.options().removed();
  }
}
