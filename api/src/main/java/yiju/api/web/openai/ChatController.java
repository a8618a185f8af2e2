package yiju.api.web.openai;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.node.ObjectNode;
import yiju.api.json.ChatLine;
import yiju.api.json.Json;
import yiju.api.json.LineException;
import yiju.api.web.Asking;
import yiju.api.web.Attendance;
import yiju.api.web.Attendance.ClientLeft;
import yiju.api.web.Body;
import yiju.api.web.BusyException;
import yiju.api.web.EventStream;
import yiju.verifier.Answer;
import yiju.verifier.Progress;

/** What OpenAI's clients ask. */
@RestController
@RequestMapping("/v1")
public class ChatController {
  private static final System.Logger LOG = System.getLogger(ChatController.class.getName());

  private final Asking asking;

  ChatController(Asking asking) {
    this.asking = asking;
  }

  record Model(String id, String object, long created, String owned_by) {}

  record Models(String object, List<Model> data) {}

  @GetMapping("/models")
  Models models() {
    return new Models("list", List.of(model()));
  }

  @GetMapping("/models/" + Completion.MODEL)
  Model model() {
    return new Model(Completion.MODEL, "model", 0, "yiju");
  }

  @PostMapping("/chat/completions")
  @Nullable ObjectNode complete(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ChatLine line = ChatLine.of(Body.json(request));
    String url = request.getRequestURL().toString();
    String base = url.substring(0, url.length() - request.getRequestURI().length());
    var completion =
        new Completion("chatcmpl-" + UUID.randomUUID(), Instant.now().getEpochSecond());
    try (Asking.Place place = asking.admit(line.line())) {
      if (!line.stream()) {
        return Attendance.json(response, () -> whole(completion, place, base));
      }
      EventStream.send(response, events -> stream(events, completion, place, base));
    }
    return null;
  }

  private static ObjectNode whole(Completion completion, Asking.Place place, String base)
      throws IOException {
    Answer answer = place.answer(Progress.unwatched());
    return completion.whole(answer, Content.of(answer, base));
  }

  /**
   * Nothing is sent before it is checked, and a message can't be taken back: so it is sent last.
   */
  private void stream(EventStream events, Completion completion, Asking.Place place, String base)
      throws IOException {
    events.send(Json.line(completion.beginning()));
    Answer answer;
    try {
      answer = events.await(() -> place.answer(Progress.unwatched()));
    } catch (ClientLeft e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "a streamed completion failed: {0}", e.toString());
      events.send(Json.line(error("the server failed; its log says more", "server_error", null)));
      return;
    }
    Content content = Content.of(answer, base);
    for (String piece : content.pieces()) {
      events.send(Json.line(completion.piece(piece)));
    }
    events.send(Json.line(completion.citations(content)));
    events.send(Json.line(completion.end(answer)));
    events.send("[DONE]");
  }

  @ExceptionHandler
  ResponseEntity<ObjectNode> wrong(LineException e) {
    return ResponseEntity.badRequest()
        .body(error(String.valueOf(e.getMessage()), "invalid_request_error", e.field()));
  }

  @ExceptionHandler
  ResponseEntity<ObjectNode> wrong(ResponseStatusException e) {
    return ResponseEntity.status(e.getStatusCode())
        .body(error(String.valueOf(e.getReason()), "invalid_request_error", null));
  }

  @ExceptionHandler({IOException.class, RuntimeException.class})
  ResponseEntity<ObjectNode> failed(Exception e) {
    LOG.log(System.Logger.Level.ERROR, "a completion failed", e);
    return ResponseEntity.status(HttpStatus.INTERNAL_SERVER_ERROR)
        .body(error("the server failed; its log says more", "server_error", null));
  }

  @ExceptionHandler
  ResponseEntity<ObjectNode> busy(BusyException e) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header("Retry-After", String.valueOf(e.retryAfter()))
        .body(error(String.valueOf(e.getMessage()), "server_error", null));
  }

  /** An error in OpenAI's form. */
  public static ObjectNode error(String message, String type, @Nullable String param) {
    ObjectNode body = Json.mapper().createObjectNode();
    body.putObject("error")
        .put("message", message)
        .put("type", type)
        .put("param", param)
        .putNull("code");
    return body;
  }
}
