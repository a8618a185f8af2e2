package yiju.api.web;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import yiju.api.json.LineException;
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

  @ExceptionHandler({IOException.class, RuntimeException.class})
  ProblemDetail failed(Exception e) {
    LOG.log(System.Logger.Level.ERROR, "a request failed", e);
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.INTERNAL_SERVER_ERROR, "the server failed; its log says more");
  }
}
