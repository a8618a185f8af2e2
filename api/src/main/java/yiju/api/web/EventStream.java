package yiju.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import yiju.api.json.Json;
import yiju.api.web.Attendance.ClientLeft;

/** Server-sent events to one client. Thread-safe. */
public final class EventStream {
  private static final System.Logger LOG = System.getLogger(EventStream.class.getName());

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
    try {
      response.flushBuffer();
    } catch (IOException e) {
      throw new ClientLeft(e);
    }
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

  /** Waits for {@code work} as long as the client does. */
  public <T> T await(Callable<T> work) throws IOException {
    return Attendance.await(work, () -> write(": waiting\n\n"));
  }

  private synchronized void write(String text) throws ClientLeft {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new ClientLeft(e);
    }
  }
}
