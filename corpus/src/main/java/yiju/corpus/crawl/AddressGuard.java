package yiju.corpus.crawl;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;

/**
 * Keeps pages from leading the crawler to services of this machine or network.
 *
 * <p>Asked before every request. The virtual machine caches the addresses of a name for 30 s, so
 * the connection goes to what was checked.
 */
final class AddressGuard {
  private final boolean allowPrivate;
  private final Set<String> named;

  /**
   * @param named hosts, with ports, that a person named and that may be anywhere
   */
  AddressGuard(boolean allowPrivate, Set<String> named) {
    this.allowPrivate = allowPrivate;
    this.named = Set.copyOf(named);
  }

  void check(URI uri) throws IOException {
    if (allowPrivate || named.contains(Urls.authority(uri.toString()))) {
      return;
    }
    for (InetAddress address : resolve(uri.getHost())) {
      if (isPrivate(address)) {
        throw new IOException(
            uri.getHost()
                + " is at the private address "
                + address.getHostAddress()
                + ", where pages may not lead unless private addresses are allowed");
      }
    }
  }

  static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static InetAddress[] resolve(String host) throws IOException {
    try {
      return InetAddress.getAllByName(host);
    } catch (UnknownHostException e) {
      throw new IOException("no such host: " + host, e);
    }
  }

  static boolean isPrivate(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return true;
    }
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    if (address instanceof Inet6Address) {
      // Unique local (RFC 4193), and what translates to IPv4 (RFC 6052, 3056) by its prefix alone.
      boolean translated = first == 0 || (first == 0x20 && second == 0x02);
      return (first & 0xFE) == 0xFC || translated;
    }
    // RFC 6890: this network, shared, protocol assignments, benchmarks, reserved.
    return first == 0
        || (first == 100 && (second & 0xC0) == 64)
        || (first == 192 && second == 0 && bytes[2] == 0)
        || (first == 198 && (second & 0xFE) == 18)
        || first >= 240;
  }
}
