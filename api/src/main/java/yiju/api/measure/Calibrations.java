package yiju.api.measure;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import yiju.api.CalibrationGoal;
import yiju.api.job.JobQueue;
import yiju.evaluation.data.CalibrationLines;
import yiju.inference.Models;
import yiju.verifier.Calibration;

/** The calibrations of a running server, one at a time. Thread-safe. */
public final class Calibrations implements Closeable {
  private final Path knowledgeBase;
  private final Models models;
  private final Clock clock;
  private final Evaluations evaluations;
  private final JobQueue<CalibrationJob> queue;

  public Calibrations(Path knowledgeBase, Models models, Evaluations evaluations, Clock clock) {
    this.knowledgeBase = knowledgeBase;
    this.models = models;
    this.evaluations = evaluations;
    this.clock = clock;
    this.queue = new JobQueue<>("calibration", clock);
  }

  /**
   * Where labels come from.
   *
   * @param files of labels, which may go once the job is queued
   * @param evaluations whose questions count
   * @param feedback whether the marks on answers count
   */
  public record Labels(List<Path> files, List<String> evaluations, boolean feedback) {}

  /**
   * Queues a calibration.
   *
   * @throws IllegalArgumentException when there is no label
   */
  public CalibrationJob start(CalibrationGoal goal, Labels labels) throws IOException {
    var job = new CalibrationJob(queue.newId(), knowledgeBase, models, goal, clock);
    for (Path file : labels.files()) {
      job.add(file);
    }
    for (String id : labels.evaluations()) {
      job.add(
          evaluations
              .questions(id)
              .orElseThrow(() -> new IllegalArgumentException("no evaluation has the id " + id)));
    }
    Path marks = CalibrationLines.feedback(knowledgeBase);
    if (labels.feedback() && Files.exists(marks)) {
      job.add(marks);
    }
    if (job.labels() == 0) {
      throw new IllegalArgumentException("there are no labels");
    }
    return queue.start(job);
  }

  public Optional<CalibrationJob> job(String id) {
    return queue.job(id);
  }

  /** The newest first. */
  public List<CalibrationJob> all() {
    return queue.all();
  }

  /** Ends one, and nothing changes. Does nothing to one that is over. */
  public Optional<CalibrationJob> cancel(String id) {
    return queue.cancel(id);
  }

  /** The standard threshold from now on. */
  public void forget() throws IOException {
    Files.deleteIfExists(Calibration.file(knowledgeBase));
  }

  @Override
  public void close() {
    queue.close();
  }
}
