package yiju.corpus.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {
  @ParameterizedTest
  @CsvSource({
    "HTTP://Example.ORG:80/a/../b/./c#d, http://example.org/b/c",
    "http://example.org, http://example.org/",
    "http://example.org/a;jsessionid=12AF?x=1, http://example.org/a?x=1",
    "http://example.org/a?utm_source=x&id=2, http://example.org/a?id=2",
    "http://example.org/中文, http://example.org/%E4%B8%AD%E6%96%87",
    "http://example.org/%7euser, http://example.org/~user"
  })
  void oneWayToWriteAnAddress(String written, String normal) {
    assertThat(Urls.normalize(written)).contains(normal);
    assertThat(Urls.normalize(normal)).contains(normal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "mailto:a@b.example", "file:///etc/passwd", "http://", "http:///x"})
  void whatIsNoWebAddress(String written) {
    assertThat(Urls.normalize(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "fe80::1",
        "fd00::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::"
      })
  void privateAddresses(String address) throws Exception {
    InetAddress parsed = InetAddress.getByName(address);
    assertThat(AddressGuard.isPrivate(parsed)).isTrue();
    URI uri = URI.create("http://" + (address.contains(":") ? "[" + address + "]" : address) + "/");
    assertThatThrownBy(() -> new AddressGuard(false, Set.of()).check(uri))
        .hasMessageContaining("private address");
    new AddressGuard(true, Set.of()).check(uri);
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111"})
  void publicAddresses(String address) throws Exception {
    assertThat(AddressGuard.isPrivate(InetAddress.getByName(address))).isFalse();
  }

  @Test
  void aNamedHostIsAllowedWithItsPortOnly() throws Exception {
    AddressGuard guard = new AddressGuard(false, Set.of("127.0.0.1:8000"));
    guard.check(URI.create("http://127.0.0.1:8000/x"));
    assertThatThrownBy(() -> guard.check(URI.create("http://127.0.0.1:22/")))
        .hasMessageContaining("127.0.0.1 is at the private address");
  }

  @Test
  void scopeIsBelowTheSeed() {
    UrlScope scope =
        new UrlScope(
            List.of("http://x.example/docs/index.html", "http://x.example:81/wiki"),
            CrawlOptions.defaults());
    assertThat(scope.contains("http://x.example/docs/a/b")).isTrue();
    assertThat(scope.contains("https://x.example/docs/")).isTrue();
    assertThat(scope.contains("http://x.example/docsearch")).isFalse();
    assertThat(scope.contains("http://x.example:81/wiki")).isTrue();
    assertThat(scope.contains("http://x.example:81/wiki/Page")).isTrue();
    assertThat(scope.contains("http://x.example/wiki/Page")).isFalse();
    assertThat(scope.contains("http://x.example/docs/a.PNG")).isFalse();
    assertThat(scope.contains("http://x.example/docs/" + "a".repeat(1_000))).isFalse();
    assertThat(scope.contains("http://x.example/docs/q/q/q/q")).isFalse();
  }

  @Test
  void paceKeepsRequestsApart() {
    AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    HostPace polite = new HostPace(Duration.ofNanos(10), 4, now::get);
    assertThat(polite.mayStart()).isTrue();
    polite.started();
    assertThat(polite.mayStart()).isFalse();
    polite.ended();
    now.addAndGet(9);
    assertThat(polite.mayStart()).isFalse();
    assertThat(polite.nanosToNext()).isEqualTo(1);
    now.addAndGet(1);
    assertThat(polite.mayStart()).isTrue();

    HostPace local = new HostPace(Duration.ZERO, 2, now::get);
    local.started();
    assertThat(local.mayStart()).isTrue();
    local.started();
    assertThat(local.mayStart()).isFalse();
    local.ended();
    local.hold(Duration.ofNanos(3));
    assertThat(local.mayStart()).isFalse();
  }

  @Test
  void contactIsToldToTheSites() {
    assertThat(CrawlOptions.defaults().userAgent()).isEqualTo("Yiju/0.1");
    assertThat(CrawlOptions.defaults().withContact("a@b.example").userAgent())
        .isEqualTo("Yiju/0.1 (a@b.example)");
    assertThatThrownBy(() -> CrawlOptions.defaults().withContact("a\r\nHost: b"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
