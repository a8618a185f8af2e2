package yiju.api.web;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import yiju.api.Engine;
import yiju.api.json.Json;
import yiju.api.json.QuestionLine;
import yiju.verifier.Answer;
import yiju.verifier.Progress;
import yiju.verifier.Refusal;

/**
 * Answers questions for all controllers, a few at a time: the others wait in line, and who comes
 * when the line is full is sent away.
 */
public final class Asking {
  private static final System.Logger LOG = System.getLogger("yiju.answers");

  private final Engine engine;
  private final Meters meters;
  private final ServerSettings settings;
  private final Semaphore workers;
  private final AtomicInteger waiting = new AtomicInteger();

  Asking(Engine engine, Meters meters, ServerSettings settings) {
    this.engine = engine;
    this.meters = meters;
    this.settings = settings;
    this.workers = new Semaphore(settings.answers(), true);
    meters.watch("yiju.questions.waiting", "questions that wait for their turn", waiting);
  }

  /**
   * A place in the line, which whoever took it gives back.
   *
   * @throws BusyException when the line is full
   */
  public Place admit(QuestionLine line) {
    if (waiting.incrementAndGet() > settings.waiting() + workers.availablePermits()) {
      waiting.decrementAndGet();
      throw new BusyException(settings.waiting());
    }
    return new Place(line);
  }

  /** One question's place in the line. */
  public final class Place implements Closeable {
    private final QuestionLine line;
    private final AtomicBoolean waits = new AtomicBoolean(true);

    private Place(QuestionLine line) {
      this.line = line;
    }

    /** Answers when its turn has come; an interrupt ends the wait and the answer. */
    public Answer answer(Progress progress) throws IOException {
      try {
        workers.acquire();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("given up while waiting");
      }
      try {
        close();
        return ask(line, progress);
      } finally {
        workers.release();
      }
    }

    @Override
    public void close() {
      if (waits.compareAndSet(true, false)) {
        waiting.decrementAndGet();
      }
    }
  }

  private Answer ask(QuestionLine line, Progress progress) throws IOException {
    meters.began();
    try {
      Answer answer = engine.answer(line, progress);
      meters.answered(answer);
      LOG.log(System.Logger.Level.INFO, () -> logged(line, answer));
      return answer;
    } catch (IOException | RuntimeException e) {
      meters.failed();
      throw e;
    } finally {
      meters.ended();
    }
  }

  private String logged(QuestionLine line, Answer answer) {
    String outcome = answer instanceof Refusal refusal ? refusal.reason().name() : "answered";
    String plain =
        String.format(
            Locale.ROOT,
            "outcome=%s confidence=%.3f ms=%.1f",
            outcome,
            answer.confidence(),
            answer.timings().total());
    return settings.questionsInLog()
        ? plain + " question=" + Json.line(line.question().text())
        : plain;
  }
}
