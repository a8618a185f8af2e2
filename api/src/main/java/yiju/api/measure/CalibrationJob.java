package yiju.api.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yiju.api.CalibrationGoal;
import yiju.api.job.Job;
import yiju.api.json.CalibrationJobJson;
import yiju.api.json.PromiseJson;
import yiju.evaluation.CalibrationRun;
import yiju.evaluation.LocalWorkbench;
import yiju.inference.Models;
import yiju.verifier.AnswerPipeline.Policy;
import yiju.verifier.Calibration;
import yiju.verifier.Fingerprint;

/** Asks labelled questions and keeps the threshold that reaches a goal. Thread-safe. */
public final class CalibrationJob extends Job<CalibrationJobJson> {
  private final Path knowledgeBase;
  private final Models models;
  private final CalibrationGoal goal;
  private final Clock clock;
  private final LocalWorkbench workbench;
  private final CalibrationRun run;
  private volatile long done;
  private volatile @Nullable PromiseJson promise;

  /** Opens nothing before it works. */
  CalibrationJob(String id, Path knowledgeBase, Models models, CalibrationGoal goal, Clock clock) {
    super(id);
    this.knowledgeBase = knowledgeBase;
    this.models = models;
    this.goal = goal;
    this.clock = clock;
    this.workbench = new LocalWorkbench(knowledgeBase, models, Policy.standard(), waiting -> {});
    this.run = new CalibrationRun(workbench, this::at);
  }

  /** Reads labels; before the job is queued. */
  void add(Path file) throws IOException {
    run.add(file);
  }

  int labels() {
    return run.size();
  }

  @Override
  public CalibrationJobJson json() {
    Course course = course();
    return new CalibrationJobJson(
        id(),
        course.state(),
        course.started(),
        course.finished(),
        goal.maxError(),
        goal.confidence(),
        run.size(),
        done,
        promise,
        course.error());
  }

  @Override
  protected void work() throws IOException, InterruptedException {
    try (workbench) {
      run.ask();
      Optional<Calibration> reached = goal.reach(run, Fingerprint.of(models), clock.instant());
      if (reached.isPresent()) {
        reached.get().write(knowledgeBase);
      }
      promise = PromiseJson.of(run.choice(), run.questions(), goal.maxError(), goal.confidence());
    }
  }

  private void at(long asked) {
    done = asked;
    stopIfCancelled();
  }
}
