package yiju.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import yiju.api.AccessKeys;
import yiju.api.AccessKeys.Role;

/**
 * Asks for keys where the owner has set some up. The page itself and the signs of life are open.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class Access extends OncePerRequestFilter {
  private static final Set<String> OPEN =
      Set.of("/api/v1/health", "/api/v1/ready", "/api/v1/openapi.json");
  private static final String HOLDER = "yiju.key";

  private static final String BEARER = "bearer ";

  private final AccessKeys keys;

  Access(AccessKeys keys) {
    this.keys = keys;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Role> needed = keys.areNeeded() ? needed(request) : Optional.empty();
    if (needed.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    Optional<Role> held = held(request);
    held.ifPresent(role -> request.setAttribute(HOLDER, AccessKeys.shortHash(key(request))));
    if (held.isEmpty()) {
      response.setHeader("WWW-Authenticate", "Bearer");
      Problems.write(
          request, response, HttpStatus.UNAUTHORIZED, "give a key: Authorization: Bearer KEY");
    } else if (!held.get().includes(needed.get())) {
      String role = needed.get().name().toLowerCase(Locale.ROOT);
      Problems.write(
          request, response, HttpStatus.FORBIDDEN, "this needs a key of the role " + role);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** What a request needs; empty when nothing. */
  static Optional<Role> needed(HttpServletRequest request) {
    String path = request.getRequestURI();
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (path.startsWith("/metrics")) {
      return Optional.of(Role.ADMIN);
    }
    if (OPEN.contains(path) || !(path.startsWith("/api/") || path.startsWith("/v1/"))) {
      return Optional.empty();
    }
    if (reads
        || path.startsWith("/v1/")
        || path.equals("/api/v1/ask")
        || path.equals("/api/v1/feedback")) {
      return Optional.of(Role.READ);
    }
    return Optional.of(path.startsWith("/api/v1/documents") ? Role.WRITE : Role.ADMIN);
  }

  /** Whether a path is open to everybody, always. */
  static boolean isOpen(String path) {
    return OPEN.contains(path);
  }

  private Optional<Role> held(HttpServletRequest request) {
    String key = key(request);
    return key.isEmpty() ? Optional.empty() : keys.role(key);
  }

  private static String key(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    return header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER)
        ? header.substring(BEARER.length()).strip()
        : "";
  }

  /** Whose request it is, fit for logs: the beginning of the key's hash, else the address. */
  static String caller(HttpServletRequest request) {
    return request.getAttribute(HOLDER) instanceof String key ? key : request.getRemoteAddr();
  }
}
