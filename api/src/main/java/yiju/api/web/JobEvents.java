package yiju.api.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import yiju.api.job.Job;

/** A job as events: a named one at each change and {@code end} when it is over. */
final class JobEvents {
  private static final long LOOK_MILLIS = 300;

  private JobEvents() {}

  /**
   * @param name of the event that tells a change
   */
  static <T> void watch(Job<T> job, String name, EventStream events) throws IOException {
    @Nullable T told = null;
    while (true) {
      boolean over = job.isOver();
      T now = job.json();
      if (over || !now.equals(told)) {
        events.send(over ? "end" : name, now);
        told = now;
      }
      if (over) {
        return;
      }
      events.await(
          () -> {
            Thread.sleep(LOOK_MILLIS);
            return true;
          });
    }
  }
}
