package yiju.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses requests by a foreign name or page, and tells browsers to be strict. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class Guard extends OncePerRequestFilter {
  private final AllowedHosts hosts;

  Guard(AllowedHosts hosts) {
    this.hosts = hosts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!hosts.allow(request.getServerName())) {
      response.sendError(
          HttpServletResponse.SC_FORBIDDEN, "this server is not called " + request.getServerName());
      return;
    }
    if (comesFromElsewhere(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN, "pages of other sites may not do this");
      return;
    }
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (request.getRequestURI().startsWith("/api/")) {
      response.setHeader("Cache-Control", "no-store");
    }
    chain.doFilter(request, response);
  }

  /** A browser tells which page sends a form; other programs tell nothing. */
  private static boolean comesFromElsewhere(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    return origin != null
        && !reads
        && !origin.replaceFirst("^https?://", "").equals(request.getHeader("Host"));
  }
}
