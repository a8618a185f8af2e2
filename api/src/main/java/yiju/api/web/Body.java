package yiju.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import yiju.api.json.Json;

/** A request's body as JSON, up to a limit. */
public final class Body {
  /** The request's attribute that holds the longest body, in bytes. */
  static final String LIMIT = "yiju.body.limit";

  private static final int LIMIT_BYTES = 16 << 20;

  private Body() {}

  /**
   * @throws ResponseStatusException when it is no JSON, too large, or sent as something else; the
   *     last keeps plain forms of other sites out
   */
  public static JsonNode json(HttpServletRequest request) throws IOException {
    String type = request.getContentType();
    if (type == null
        || !MediaType.parseMediaType(type).isCompatibleWith(MediaType.APPLICATION_JSON)) {
      throw new ResponseStatusException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE, "the Content-Type must be application/json");
    }
    int most = request.getAttribute(LIMIT) instanceof Integer limit ? limit : LIMIT_BYTES;
    byte[] bytes = request.getInputStream().readNBytes(most + 1);
    if (bytes.length > most) {
      throw new ResponseStatusException(
          HttpStatus.CONTENT_TOO_LARGE, "the body is longer than " + (most >> 20) + " MiB");
    }
    try {
      return Json.mapper().readTree(bytes);
    } catch (JacksonException e) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, "the body is not JSON: " + e.getOriginalMessage(), e);
    }
  }
}
