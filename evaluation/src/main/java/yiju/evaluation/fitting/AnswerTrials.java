package yiju.evaluation.fitting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yiju.corpus.Document;
import yiju.corpus.Folding;
import yiju.corpus.Sentences;
import yiju.evaluation.data.GoldPassage;
import yiju.evaluation.data.LabelledQuestion;
import yiju.evaluation.data.QuestionFormat;
import yiju.evaluation.metric.Containment;
import yiju.indexer.Encoders;
import yiju.indexer.Indexer;
import yiju.indexer.KnowledgeBase;
import yiju.retriever.HybridRetriever;
import yiju.retriever.InMemoryRetriever;
import yiju.retriever.Retriever;
import yiju.verifier.AnswerPipeline;
import yiju.verifier.ProbabilityModel.Labelled;
import yiju.verifier.Question;

/**
 * Asks held-out questions in the two ways in which Yiju is asked, over a knowledge base in which
 * half of the answers are missing and over one given passage, and notes for each whether the draft
 * was right.
 */
final class AnswerTrials {
  private final AnswerPipeline pipeline;
  private final Encoders encoders;
  private final Random random;

  AnswerTrials(AnswerPipeline pipeline, Encoders encoders, long seed) {
    this.pipeline = pipeline;
    this.encoders = encoders;
    this.random = new Random(seed);
  }

  /** The held-out questions of a set, each with its passage. */
  static List<LabelledQuestion> heldOut(Path file, boolean whole) throws IOException {
    try (Stream<LabelledQuestion> all = QuestionFormat.LINES.read(file)) {
      return all.filter(
              q -> {
                GoldPassage p = q.passages().getFirst();
                return whole || HeldOut.contains(q.lang(), p.title(), p.text());
              })
          .toList();
    }
  }

  /** Over a knowledge base of all the passages but a random half of the documents. */
  List<List<Labelled>> open(List<LabelledQuestion> questions, int limit, Path directory)
      throws IOException {
    Set<String> removed = new HashSet<>();
    try (Indexer indexer = Indexer.open(directory, encoders)) {
      Set<String> seen = new HashSet<>();
      for (LabelledQuestion q : questions) {
        GoldPassage p = q.passages().getFirst();
        if (!seen.add(p.id())) {
          continue;
        }
        if (random.nextBoolean()) {
          removed.add(p.id());
        } else {
          indexer.add(Document.of(p.id(), p.title(), p.text()));
        }
      }
      indexer.commit();
      indexer.fillVectors(left -> {});
    }
    try (KnowledgeBase knowledge = KnowledgeBase.open(directory)) {
      Retriever retriever = new HybridRetriever(knowledge, encoders);
      List<List<Labelled>> rows = new ArrayList<>();
      for (LabelledQuestion q : sample(questions, limit)) {
        boolean there = q.answerable() && !removed.contains(q.passages().getFirst().id());
        add(rows, q, there, retriever);
      }
      return rows;
    }
  }

  /** Over the question's own passage; for every second answerable one without its answer. */
  List<List<Labelled>> given(List<LabelledQuestion> questions, int limit) throws IOException {
    List<List<Labelled>> rows = new ArrayList<>();
    for (LabelledQuestion q : sample(questions, limit)) {
      GoldPassage p = q.passages().getFirst();
      boolean keep = !q.answerable() || random.nextInt(3) > 0;
      String text = keep ? p.text() : withoutAnswer(p.text(), q.answers());
      if (!text.isBlank()) {
        var retriever = new InMemoryRetriever(List.of(Document.of(p.id(), p.title(), text)));
        add(rows, q, q.answerable() && keep, retriever);
      }
    }
    return rows;
  }

  private void add(
      List<List<Labelled>> rows, LabelledQuestion q, boolean there, Retriever retriever)
      throws IOException {
    List<Labelled> drafts =
        pipeline.trials(Question.of(q.question()), retriever).stream()
            .map(
                t ->
                    new Labelled(t.features(), there && Containment.answers(t.text(), q.answers())))
            .toList();
    if (!drafts.isEmpty()) {
      rows.add(drafts);
    }
  }

  private List<LabelledQuestion> sample(List<LabelledQuestion> questions, int limit) {
    List<LabelledQuestion> shuffled = new ArrayList<>(questions);
    java.util.Collections.shuffle(shuffled, random);
    return shuffled.subList(0, Math.min(limit, shuffled.size()));
  }

  private static String withoutAnswer(String text, List<String> answers) {
    return Sentences.of(text).stream()
        .map(s -> s.of(text))
        .filter(s -> answers.stream().noneMatch(a -> Folding.fold(s).contains(Folding.fold(a))))
        .collect(Collectors.joining(" "));
  }
}
