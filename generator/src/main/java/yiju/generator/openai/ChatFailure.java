package yiju.generator.openai;

import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** One attempt brought no reply. */
final class ChatFailure extends IOException {
  @Serial private static final long serialVersionUID = 1L;
  private static final int SHOWN = 200;

  private final int status;

  private ChatFailure(String message, int status, @Nullable Throwable cause) {
    super(message, cause);
    this.status = status;
  }

  /** Nothing, or nothing that can be read, came back. */
  ChatFailure(String message, @Nullable Throwable cause) {
    this(message, 0, cause);
  }

  /** A status other than 200, with what the server says of it. */
  static ChatFailure of(int status, byte[] body) {
    String said;
    try {
      said = ChatJson.tree(body).path("error").path("message").asString("");
    } catch (JacksonException e) {
      said = "";
    }
    String shown = said.isBlank() ? new String(body, StandardCharsets.UTF_8) : said;
    String line = shown.replaceAll("\\s+", " ").strip();
    String detail = line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    return new ChatFailure(
        "HTTP " + status + (detail.isEmpty() ? "" : ": " + detail), status, null);
  }

  /** The HTTP status, or 0 when there was none or it was fine. */
  int status() {
    return status;
  }

  /** Whether another attempt may do better; a wrong key or model name stays wrong. */
  boolean mayPass() {
    return status == 0 || status == 408 || status == 429 || status >= 500;
  }
}
