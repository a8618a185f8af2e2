package yiju.api.json;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** A JSON object from outside is not what it should be; the message names the field. */
public final class LineException extends IllegalArgumentException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient JsonNode id;
  private final @Nullable String field;

  LineException(JsonNode id, @Nullable String field, String message) {
    super(message);
    this.id = id;
    this.field = field;
  }

  /** About a request that has no id. */
  public static LineException of(@Nullable String field, String message) {
    return new LineException(NullNode.getInstance(), field, message);
  }

  /** The field that is wrong, if one is. */
  public @Nullable String field() {
    return field;
  }

  /** The object's id, or null when it has none. */
  public JsonNode id() {
    return id;
  }
}
