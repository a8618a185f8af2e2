package yiju.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Document;
import yiju.evaluation.calibration.ScaleFit;
import yiju.evaluation.calibration.ThresholdChoice;
import yiju.evaluation.data.CalibrationLine;
import yiju.evaluation.data.CalibrationLine.Gold;
import yiju.evaluation.data.CalibrationLine.Mark;
import yiju.evaluation.data.CalibrationLines;
import yiju.evaluation.data.GoldPassage;
import yiju.evaluation.data.LabelledQuestion;
import yiju.evaluation.metric.Judged;
import yiju.retriever.InMemoryRetriever;
import yiju.retriever.Retriever;
import yiju.verifier.Answer;
import yiju.verifier.ConfidenceScale;
import yiju.verifier.Question;
import yiju.verifier.VerifiedAnswer;

/**
 * Asks labelled questions without a threshold and notes, for each answer, its confidence and
 * whether it is right.
 */
public final class CalibrationRun {
  /** Confidences this near are those of the same answer, for the JSON has four decimals. */
  private static final double SAME = 0.0002;

  private final Workbench workbench;
  private final LongConsumer progress;
  private final List<Judged> drafts = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private final Map<String, String> data = new LinkedHashMap<>();
  private final Map<String, CalibrationLine> lines = new LinkedHashMap<>();
  private int questions;

  /**
   * @param progress told the number of questions asked
   */
  public CalibrationRun(Workbench workbench, LongConsumer progress) {
    this.workbench = workbench;
    this.progress = progress;
  }

  /** Reads a file of {@link CalibrationLines}; of two marks on one question the later counts. */
  public void add(Path file) throws IOException {
    for (CalibrationLine line : CalibrationLines.read(file, leftOut::add)) {
      lines.put(line instanceof Mark mark ? "mark:" + mark.question() : line.where(), line);
    }
    data.put(String.valueOf(file.getFileName()), ExperimentData.sha256(file));
  }

  /** Lines to be asked, those that turn out not to count among them. */
  public int size() {
    return lines.size();
  }

  /** Asks all that was added. */
  public void ask() throws IOException {
    int asked = 0;
    for (CalibrationLine line : lines.values()) {
      switch (line) {
        case Gold gold -> ask(gold.question());
        case Mark mark -> ask(mark);
      }
      progress.accept(++asked);
    }
  }

  private void ask(LabelledQuestion q) throws IOException {
    List<Document> given =
        q.passages().stream().filter(p -> !p.text().isEmpty()).map(CalibrationRun::given).toList();
    Retriever retriever = given.isEmpty() ? workbench.ownBase() : new InMemoryRetriever(given);
    QuestionResult result = OpenRetrievalExperiment.ask(workbench, q, q.answerable(), retriever);
    questions++;
    if (result.drafted()) {
      drafts.add(new Judged(result.confidence(), q.answerable() && result.right()));
    }
  }

  private static Document given(GoldPassage p) {
    return Document.of(p.id(), p.title(), p.text());
  }

  /** A mark counts for the answer that it was given to; documents and models change. */
  private void ask(Mark mark) throws IOException {
    Answer answer = workbench.answer(Question.of(mark.question()), workbench.ownBase());
    if (answer instanceof VerifiedAnswer given && isSame(mark, given)) {
      questions++;
      drafts.add(new Judged(given.confidence(), mark.right()));
    } else {
      leftOut.add(mark.where() + ": the question is answered otherwise since it was marked");
    }
  }

  private static boolean isSame(Mark mark, VerifiedAnswer given) {
    @Nullable String answer = mark.answer();
    if (answer != null) {
      return answer.equals(given.text());
    }
    return Double.isNaN(mark.confidence())
        || Math.abs(mark.confidence() - given.confidence()) < SAME;
  }

  /** What the shipped confidence comes to on these questions. */
  public ConfidenceScale scale() {
    return ScaleFit.of(drafts);
  }

  /** What to choose a threshold from, on {@link #scale}. */
  public ThresholdChoice choice() {
    return new ThresholdChoice(ScaleFit.scaled(drafts, scale()), questions);
  }

  /** Every answer that is given without a threshold. */
  public List<Judged> drafts() {
    return List.copyOf(drafts);
  }

  /** Labelled questions and marks that count. */
  public int questions() {
    return questions;
  }

  /** Lines that don't count, each with its place and the reason. */
  public List<String> leftOut() {
    return List.copyOf(leftOut);
  }

  /** The SHA-256 of each file. */
  public Map<String, String> data() {
    return Map.copyOf(data);
  }
}
