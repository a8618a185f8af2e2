package yiju.api.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import yiju.api.json.Json;

/**
 * Work on behalf of a client that waits: while it lasts, the client is sent a sign of life now and
 * then, for only a failed sign shows that it has hung up; then the work is interrupted.
 */
public final class Attendance {
  private static final System.Logger LOG = System.getLogger(Attendance.class.getName());

  /** Answers usually come sooner, and then with the status that becomes them. */
  private static final Duration BEFORE_SPACES = Duration.ofSeconds(3);

  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private Attendance() {}

  /** The client hung up, which is its right and no error. */
  public static final class ClientLeft extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    ClientLeft(IOException cause) {
      super("the client left", cause);
    }
  }

  /** Reaches the client. */
  interface Sign {
    void give() throws ClientLeft;
  }

  /**
   * What a handler is to return for {@code work}: its result, or null when it has been sent. The
   * signs of life are spaces before the object, which JSON allows; once one was sent the status is
   * 200, and a failure shows in the object alone.
   */
  public static <T> @Nullable T json(HttpServletResponse response, Callable<T> work)
      throws IOException {
    try {
      T result = await(work, BEFORE_SPACES, () -> write(response, " "));
      if (!response.isCommitted()) {
        return result;
      }
      write(response, Json.line(result));
    } catch (ClientLeft e) {
      LOG.log(System.Logger.Level.DEBUG, "a client left", e);
    }
    return null;
  }

  private static void write(HttpServletResponse response, String text) throws ClientLeft {
    try {
      if (!response.isCommitted()) {
        response.setContentType("application/json");
      }
      response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      response.flushBuffer();
    } catch (IOException e) {
      throw new ClientLeft(e);
    }
  }

  /** Waits for {@code work}, which another thread does; {@code sign} is given every second. */
  static <T> T await(Callable<T> work, Sign sign) throws IOException {
    return await(work, BETWEEN, sign);
  }

  private static <T> T await(Callable<T> work, Duration before, Sign sign) throws IOException {
    var task = new FutureTask<>(work);
    Thread.ofVirtual().name("answer").start(task);
    Duration next = before;
    try {
      while (true) {
        try {
          return task.get(next.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          sign.give();
          next = BETWEEN;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the server ends");
    } catch (ExecutionException e) {
      throw cause(e);
    } finally {
      task.cancel(true);
    }
  }

  private static IOException cause(ExecutionException e) {
    Throwable cause = e.getCause();
    if (cause instanceof UncheckedIOException && cause.getCause() instanceof IOException io) {
      return io;
    }
    if (cause instanceof RuntimeException runtime) {
      throw runtime;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof IOException io ? io : new IOException(cause);
  }
}
