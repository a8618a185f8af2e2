package yiju.corpus.crawl;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Holds requests to one host apart. */
final class HostPace {
  private final long delayNanos;
  private final int parallel;
  private final LongSupplier nanoTime;
  private long nextStart;
  private int inFlight;

  /**
   * @param delay from the end of a request to the start of the next
   * @param parallel requests at once, heeded where there is no delay
   */
  HostPace(Duration delay, int parallel, LongSupplier nanoTime) {
    this.delayNanos = delay.toNanos();
    this.parallel = delay.isZero() ? parallel : 1;
    this.nanoTime = nanoTime;
    this.nextStart = nanoTime.getAsLong();
  }

  boolean mayStart() {
    return inFlight < parallel && nanosToNext() == 0;
  }

  /** How long to wait for the next start, as far as time alone decides. */
  long nanosToNext() {
    return Math.max(0, nextStart - nanoTime.getAsLong());
  }

  void started() {
    inFlight++;
  }

  /** What was started made no request. */
  void dropped() {
    inFlight--;
  }

  void ended() {
    inFlight--;
    hold(Duration.ofNanos(delayNanos));
  }

  /** No start before {@code time} has passed. */
  void hold(Duration time) {
    long start = nanoTime.getAsLong() + time.toNanos();
    if (start - nextStart > 0) {
      nextStart = start;
    }
  }
}
