package yiju.api.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

/**
 * The names by which this server may be called. A server on the loopback answers to loopback names
 * alone, lest a page elsewhere reach it by a name of its own that points here (DNS rebinding).
 */
record AllowedHosts(String boundTo) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  boolean allow(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return LOOPBACK.contains(name) || name.equals(boundTo) || !onLoopback();
  }

  private boolean onLoopback() {
    try {
      return InetAddress.getByName(boundTo).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
