package yiju.api.json;

import java.io.Serial;
import tools.jackson.databind.JsonNode;

/** A JSON object from outside is not what it should be; the message names the field. */
public final class LineException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient JsonNode id;

  LineException(JsonNode id, String message) {
    super(message);
    this.id = id;
  }

  /** The object's id, or null when it has none. */
  public JsonNode id() {
    return id;
  }
}
