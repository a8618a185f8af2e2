package yiju.api.job;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work, and how far it is. Thread-safe.
 *
 * @param <T> what others are told of it, as a value
 */
public abstract class Job<T> {
  /** The last three are final. */
  public enum State {
    QUEUED,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED
  }

  private final String id;
  private State state = State.QUEUED;
  private @Nullable Instant started;
  private @Nullable Instant finished;
  private @Nullable String error;

  protected Job(String id) {
    this.id = id;
  }

  /**
   * @param started ISO 8601; null while it waits
   * @param finished ISO 8601; null until it is over
   * @param error why it failed
   */
  public record Course(
      String state, @Nullable String started, @Nullable String finished, @Nullable String error) {}

  /**
   * Does the work; meanwhile the thread may be interrupted.
   *
   * @throws InterruptedException or {@link CancellationException} when it was
   */
  protected abstract void work() throws IOException, InterruptedException;

  /** How far it is. */
  public abstract T json();

  /** Called once, when the job is over. */
  protected void ended() throws IOException {}

  public final String id() {
    return id;
  }

  public final synchronized Course course() {
    return new Course(
        state.name(),
        started == null ? null : started.toString(),
        finished == null ? null : finished.toString(),
        error);
  }

  public final synchronized boolean isOver() {
    return state == State.DONE || state == State.CANCELLED || state == State.FAILED;
  }

  /** Says whether the work is still wanted. */
  final synchronized boolean start(Instant now) {
    if (isOver()) {
      return false;
    }
    state = State.RUNNING;
    started = now;
    return true;
  }

  /** Says whether it was not over before. */
  final synchronized boolean end(State how, @Nullable String why, Instant now) {
    if (isOver()) {
      return false;
    }
    state = how;
    error = why;
    finished = now;
    return true;
  }

  /** Ends the work where it is when the thread was interrupted. */
  protected static void stopIfCancelled() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException();
    }
  }
}
