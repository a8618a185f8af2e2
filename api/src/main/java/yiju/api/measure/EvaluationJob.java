package yiju.api.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import yiju.api.StoredPolicy;
import yiju.api.job.Job;
import yiju.api.json.EvaluationJson;
import yiju.api.json.ReportJson;
import yiju.evaluation.EvaluationRunner;
import yiju.evaluation.ExperimentFiles;
import yiju.evaluation.LocalWorkbench;
import yiju.evaluation.report.RunReport;
import yiju.inference.Models;

/** Asks one labelled file, as {@code yiju eval} does. Thread-safe. */
public final class EvaluationJob extends Job<EvaluationJson> {
  private final EvaluationFolder folder;
  private final Path knowledgeBase;
  private final Models models;
  private final String name;
  private final long questions;
  private volatile long done;
  private volatile @Nullable ReportJson report;

  /**
   * @param name of the file of questions, which lies in {@code folder}
   * @param questions in it
   */
  EvaluationJob(
      String id,
      EvaluationFolder folder,
      Path knowledgeBase,
      Models models,
      String name,
      long questions) {
    super(id);
    this.folder = folder;
    this.knowledgeBase = knowledgeBase;
    this.models = models;
    this.name = name;
    this.questions = questions;
  }

  @Override
  public EvaluationJson json() {
    Course course = course();
    return new EvaluationJson(
        id(),
        name,
        course.state(),
        course.started(),
        course.finished(),
        questions,
        done,
        course.error(),
        report);
  }

  @Override
  protected void work() throws IOException, InterruptedException {
    var policy = new StoredPolicy(knowledgeBase, models).read();
    try (var workbench = new LocalWorkbench(knowledgeBase, models, policy, waiting -> {})) {
      var seen = new RunReport(workbench.threshold());
      var runner = new EvaluationRunner(workbench, InstantSource.system(), this::at);
      var result =
          runner.run(
              ExperimentFiles.read(folder.questions(name).toString()),
              folder.path(),
              folder.results(),
              seen);
      report = ReportJson.of(seen.data(result));
    }
  }

  private void at(long asked) {
    done = asked;
    stopIfCancelled();
  }

  @Override
  protected void ended() throws IOException {
    folder.keep(json());
  }
}
