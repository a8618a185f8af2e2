package yiju.api.measure;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yiju.api.job.JobQueue;
import yiju.api.json.EvaluationJson;
import yiju.evaluation.data.DataException;
import yiju.evaluation.data.LabelledQuestion;
import yiju.evaluation.data.QuestionFormat;
import yiju.evaluation.report.KeptRun;
import yiju.inference.Models;

/** The evaluations of one knowledge base, those that wait and run among them. Thread-safe. */
public final class Evaluations implements Closeable {
  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Path knowledgeBase;
  private final Path parent;
  private final Models models;
  private final Clock clock;
  private final JobQueue<EvaluationJob> queue;

  public Evaluations(Path knowledgeBase, Models models, Clock clock) {
    this.knowledgeBase = knowledgeBase;
    this.parent = knowledgeBase.resolve("evaluations");
    this.models = models;
    this.clock = clock;
    this.queue = new JobQueue<>("evaluation", clock);
  }

  /** Writes the file of questions to the path that it is given. */
  public interface Questions {
    void to(Path file) throws IOException;
  }

  /**
   * Queues an evaluation.
   *
   * @param name of the file, ending in {@code .jsonl} or {@code .jsonl.gz}
   * @throws IllegalArgumentException when the file is none of labelled questions; says where
   */
  public EvaluationJob start(String name, Questions questions) throws IOException {
    if (!name.matches("[^/\\\\\\p{Cntrl}]+\\.jsonl(\\.gz)?")) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is no name of a file of questions: it ends in .jsonl or .jsonl.gz");
    }
    EvaluationFolder folder = newFolder();
    try {
      questions.to(folder.questions(name));
      long count = count(folder.questions(name));
      String id = String.valueOf(folder.path().getFileName());
      var job = new EvaluationJob(id, folder, knowledgeBase, models, name, count);
      folder.keep(job.json());
      return queue.start(job);
    } catch (IOException | RuntimeException e) {
      folder.delete();
      throw e;
    }
  }

  private EvaluationFolder newFolder() throws IOException {
    Files.createDirectories(parent);
    String time = ID.format(clock.instant());
    Path path = parent.resolve(time);
    for (int i = 2; Files.exists(path); i++) {
      path = parent.resolve(time + "-" + i);
    }
    return new EvaluationFolder(Files.createDirectory(path));
  }

  private static long count(Path file) throws IOException {
    try (Stream<LabelledQuestion> questions = QuestionFormat.LINES.read(file)) {
      long count = questions.mapToInt(q -> 1).sum();
      if (count == 0) {
        throw new IllegalArgumentException(file.getFileName() + " holds no question");
      }
      return count;
    } catch (DataException e) {
      String where = String.valueOf(e.getMessage()).replace(file.getParent() + "/", "");
      throw new IllegalArgumentException(where, e);
    }
  }

  /** The questions of an earlier evaluation once more; empty when there is none of this id. */
  public Optional<EvaluationJob> again(String id) throws IOException {
    Optional<Path> file = questions(id);
    return file.isEmpty()
        ? Optional.empty()
        : Optional.of(
            start(String.valueOf(file.get().getFileName()), to -> Files.copy(file.get(), to)));
  }

  /** The file of questions of an evaluation. */
  Optional<Path> questions(String id) throws IOException {
    Optional<EvaluationFolder> folder = EvaluationFolder.of(parent, id);
    return folder.isEmpty()
        ? Optional.empty()
        : Optional.of(folder.get().questions(folder.get().found().name()));
  }

  /** One that waits or runs, or was done since the server's start. */
  public Optional<EvaluationJob> job(String id) {
    return queue.job(id);
  }

  public Optional<EvaluationJson> one(String id) throws IOException {
    Optional<EvaluationFolder> folder = EvaluationFolder.of(parent, id);
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    Optional<EvaluationJob> job = queue.job(id);
    return Optional.of(job.isPresent() ? job.get().json() : folder.get().found());
  }

  /** The newest first, without their reports. */
  public List<EvaluationJson> all() throws IOException {
    List<EvaluationJson> all = new ArrayList<>();
    for (EvaluationFolder folder : EvaluationFolder.all(parent)) {
      one(String.valueOf(folder.path().getFileName())).ifPresent(e -> all.add(e.brief()));
    }
    return all;
  }

  /** What one that is done kept of its questions. */
  public Optional<KeptRun> kept(String id) throws IOException {
    Optional<EvaluationJson> one = one(id);
    return one.isEmpty() || one.get().report() == null
        ? Optional.empty()
        : Optional.of(KeptRun.read(new EvaluationFolder(parent.resolve(id)).results()));
  }

  /** Ends one; does nothing to one that is over. */
  public Optional<EvaluationJson> cancel(String id) throws IOException {
    queue.cancel(id);
    return one(id);
  }

  /** Says whether there was one. */
  public boolean delete(String id) throws IOException {
    Optional<EvaluationFolder> folder = EvaluationFolder.of(parent, id);
    if (folder.isPresent()) {
      queue.cancel(id);
      folder.get().delete();
    }
    return folder.isPresent();
  }

  @Override
  public void close() {
    queue.close();
  }
}
