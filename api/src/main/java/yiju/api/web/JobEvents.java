package yiju.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import yiju.api.job.Job;

/** A job as events: a named one at each change and {@code end} when it is over. */
final class JobEvents {
  private static final long LOOK_MILLIS = 300;

  private JobEvents() {}

  /** What a handler returns: the job as it is now, or null when it was told as events. */
  static <T> @Nullable T show(
      Job<T> job, String name, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!EventStream.isWanted(request)) {
      return job.json();
    }
    EventStream.send(response, events -> watch(job, name, events));
    return null;
  }

  static ResponseStatusException unknown(String kind, String id) {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, "no " + kind + " has the id " + id);
  }

  /**
   * @param name of the event that tells a change
   */
  private static <T> void watch(Job<T> job, String name, EventStream events) throws IOException {
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
