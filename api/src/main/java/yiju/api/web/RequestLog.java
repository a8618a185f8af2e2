package yiju.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;
import yiju.api.RequestId;

/**
 * Gives each request an id, which it gets back as {@code X-Request-Id} and which stands in every
 * line that is logged on its behalf, and logs how it ended. No text of a user is in the line: the
 * query string is left out.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestLog extends OncePerRequestFilter {
  static final String HEADER = "X-Request-Id";

  private static final System.Logger LOG = System.getLogger("yiju.requests");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(HEADER, RequestId.begin(request.getHeader(HEADER)));
    long start = System.nanoTime();
    try {
      chain.doFilter(request, response);
    } finally {
      LOG.log(
          System.Logger.Level.INFO,
          () ->
              String.format(
                  Locale.ROOT,
                  "method=%s path=%s status=%d ms=%.1f from=%s",
                  request.getMethod(),
                  request.getRequestURI(),
                  response.getStatus(),
                  (System.nanoTime() - start) / 1e6,
                  Access.caller(request)));
      RequestId.end();
    }
  }
}
