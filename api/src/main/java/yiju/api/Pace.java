package yiju.api;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** How fast something goes lately, and how long what is left will take at that. Thread-safe. */
public final class Pace {
  /** Nothing is known of how much there is. */
  public static final long UNKNOWN = -1;

  private static final long WINDOW_NANOS = Duration.ofSeconds(30).toNanos();
  private static final long APART_NANOS = Duration.ofMillis(250).toNanos();

  private final LongSupplier nanoTime;
  private final Deque<Moment> moments = new ArrayDeque<>();
  private long done;
  private long total = UNKNOWN;
  private long failed;

  private record Moment(long nanos, long done) {}

  /**
   * What can be told of it.
   *
   * @param total -1 while unknown
   * @param perSecond over the last half minute; 0 in the beginning
   * @param remaining null while unknown
   */
  public record Reading(
      long done, long total, long failed, double perSecond, @Nullable Duration remaining) {
    /** Known of and not yet done. */
    public long queued() {
      return Math.max(0, total - done);
    }
  }

  public Pace() {
    this(System::nanoTime);
  }

  Pace(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** So much is done; what was done before the first call was not done here. */
  public synchronized void at(long nowDone, long nowTotal) {
    done = nowDone;
    total = nowTotal;
    long now = nanoTime.getAsLong();
    Moment last = moments.peekLast();
    if (last == null || now - last.nanos >= APART_NANOS) {
      moments.add(new Moment(now, done));
      forget(now);
    }
  }

  /** So many failed, which are not counted as done. */
  public synchronized void failed(long count) {
    failed = count;
  }

  private void forget(long now) {
    while (moments.size() > 2 && now - moments.getFirst().nanos > WINDOW_NANOS) {
      moments.removeFirst();
    }
  }

  public synchronized Reading read() {
    double rate = 0;
    Moment first = moments.peekFirst();
    if (first != null) {
      long nanos = nanoTime.getAsLong() - first.nanos;
      rate = nanos < APART_NANOS ? 0 : (done - first.done) * 1e9 / nanos;
    }
    boolean known = total >= 0 && (rate > 0 || total <= done);
    double seconds = known && total > done ? (total - done) / rate : 0;
    Duration remaining = known ? Duration.ofSeconds(Math.round(seconds)) : null;
    return new Reading(done, total, failed, Math.max(0, rate), remaining);
  }
}
