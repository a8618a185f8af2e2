package yiju.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds bodies, and lets each key, or each address where there are no keys, make so many requests
 * a minute: a bucket that holds a minute's worth and fills evenly. The page's files and the signs
 * of life are free.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 3) // After Access, which tells whose request it is.
final class Limits extends OncePerRequestFilter {
  private static final int MOST_CALLERS = 10_000;

  private final int aMinute;
  private final int bodyBytes;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_CALLERS;
        }
      };

  Limits(ServerSettings settings) {
    this.aMinute = settings.requestsAMinute();
    this.bodyBytes = settings.bodyMegabytes() << 20;
  }

  private record Bucket(double left, long at) {}

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    request.setAttribute(Body.LIMIT, bodyBytes);
    double wait =
        aMinute == 0 || !isCounted(request) ? 0 : take(Access.caller(request), System.nanoTime());
    if (wait > 0) {
      response.setHeader("Retry-After", String.valueOf((long) Math.ceil(wait)));
      Problems.write(
          request,
          response,
          HttpStatus.TOO_MANY_REQUESTS,
          "more than " + aMinute + " requests a minute");
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean isCounted(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !Access.isOpen(path) && (path.startsWith("/api/") || path.startsWith("/v1/"));
  }

  /** Seconds until the next request is allowed, 0 if this one is. */
  private synchronized double take(String caller, long now) {
    Bucket last = buckets.getOrDefault(caller, new Bucket(aMinute, now));
    double left = Math.min(aMinute, last.left() + (now - last.at()) / 1e9 * aMinute / 60);
    if (left < 1) {
      buckets.put(caller, new Bucket(left, now));
      return (1 - left) * 60 / aMinute;
    }
    buckets.put(caller, new Bucket(left - 1, now));
    return 0;
  }
}
