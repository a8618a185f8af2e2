package yiju.evaluation.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import yiju.evaluation.QuestionResult;
import yiju.evaluation.ResultLines;
import yiju.evaluation.calibration.ThresholdChoice;
import yiju.evaluation.metric.Judged;

/** The questions of a run that was kept, to be looked at again with another threshold. */
public record KeptRun(List<QuestionResult> questions) {
  public KeptRun {
    questions = List.copyOf(questions);
  }

  /** Reads the lines that a run wrote. */
  public static KeptRun read(Path file) throws IOException {
    List<QuestionResult> questions = new ArrayList<>();
    ResultLines.read(file, questions::add);
    return new KeptRun(questions);
  }

  /** The worst of each kind, had answers been given from {@code threshold} on. */
  public List<RunReport.Misses> misses(double threshold) {
    RunReport report = new RunReport(threshold);
    questions.forEach(report);
    return report.misses();
  }

  /** What to choose a threshold from. */
  public ThresholdChoice choice() {
    List<Judged> drafts =
        questions.stream()
            .filter(QuestionResult::drafted)
            .map(q -> new Judged(q.confidence(), q.answerable() && q.right()))
            .toList();
    return new ThresholdChoice(drafts, questions.size());
  }
}
