package yiju.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import yiju.api.json.Json;
import yiju.api.json.LineException;
import yiju.api.web.openai.ChatController;
import yiju.indexer.KnowledgeBaseException;

/** Errors as problem details; {@code field} names what is wrong with the request. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
  private static final System.Logger LOG = System.getLogger(Problems.class.getName());

  @ExceptionHandler
  ProblemDetail wrong(LineException e) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    if (e.field() != null) {
      problem.setProperty("field", e.field());
    }
    return problem;
  }

  /** Another process writes, or there is no knowledge base: the message says what to do. */
  @ExceptionHandler
  ProblemDetail unavailable(KnowledgeBaseException e) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> busy(BusyException e) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header("Retry-After", String.valueOf(e.retryAfter()))
        .body(
            ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(e.getMessage())));
  }

  @ExceptionHandler({IOException.class, RuntimeException.class})
  ProblemDetail failed(Exception e) {
    LOG.log(System.Logger.Level.ERROR, "a request failed", e);
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.INTERNAL_SERVER_ERROR, "the server failed; its log says more");
  }

  /** For filters, which no handler stands behind; below /v1 in the form of OpenAI's errors. */
  static void write(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
      throws IOException {
    boolean openai = request.getRequestURI().startsWith("/v1/");
    response.setStatus(status.value());
    response.setContentType(openai ? "application/json" : "application/problem+json");
    Object body =
        openai
            ? ChatController.error(detail, "invalid_request_error", null)
            : ProblemDetail.forStatusAndDetail(status, detail);
    response.getOutputStream().write(Json.mapper().writeValueAsBytes(body));
  }
}
