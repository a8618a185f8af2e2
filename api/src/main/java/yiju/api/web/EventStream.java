package yiju.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import yiju.api.json.Json;

/** Server-sent events to one client. Thread-safe. */
public final class EventStream {
  private static final System.Logger LOG = System.getLogger(EventStream.class.getName());
  private static final long BEAT_MILLIS = 1000;

  private final OutputStream out;

  private EventStream(OutputStream out) {
    this.out = out;
  }

  /** Whether the client asks for events rather than one JSON object. */
  public static boolean isWanted(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null && accept.contains("text/event-stream");
  }

  /** What is sent while the client is there. */
  public interface Sending {
    void to(EventStream events) throws IOException;
  }

  /** The client hung up, which is its right and no error. */
  private static final class ClientLeft extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    ClientLeft(IOException cause) {
      super("the client left", cause);
    }
  }

  /** Sends until the end, or until the client hangs up. */
  public static void send(HttpServletResponse response, Sending sending) throws IOException {
    try {
      sending.to(open(response));
    } catch (ClientLeft e) {
      LOG.log(System.Logger.Level.DEBUG, "a client left", e);
    }
  }

  private static EventStream open(HttpServletResponse response) throws IOException {
    response.setContentType("text/event-stream;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no"); // Proxies are to pass each event on at once.
    response.flushBuffer();
    return new EventStream(response.getOutputStream());
  }

  /** An event with a name and a JSON object. */
  public void send(String name, Object object) throws IOException {
    write("event: " + name + "\ndata: " + Json.line(object) + "\n\n");
  }

  /** An event without a name. */
  public void send(String data) throws IOException {
    write("data: " + data + "\n\n");
  }

  /**
   * Waits for {@code work}, which another thread does, with a sign of life every second; when the
   * client has hung up, the work is interrupted.
   */
  public <T> T await(Callable<T> work) throws IOException {
    var task = new FutureTask<>(work);
    Thread.ofVirtual().name("answer").start(task);
    try {
      while (true) {
        try {
          return task.get(BEAT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          write(": waiting\n\n");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the server ends");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } finally {
      task.cancel(true);
    }
  }

  private synchronized void write(String text) throws IOException {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new ClientLeft(e);
    }
  }
}
