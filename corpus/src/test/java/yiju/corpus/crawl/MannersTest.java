package yiju.corpus.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiju.corpus.RecordingSink;

/** How a site's wishes are heeded, and what it says of itself is read. */
class MannersTest {
  private final Path state;
  private final LoopbackSite site = new LoopbackSite();
  private final RecordingSink sink = new RecordingSink();

  MannersTest(@TempDir Path folder) throws Exception {
    state = folder.resolve("crawl");
  }

  @AfterEach
  void close() {
    site.close();
  }

  private void crawl(String... seeds) throws Exception {
    new SiteSource(List.of(seeds), state, CrawlOptions.defaults()).read(sink);
  }

  private void plain(String path, String text) {
    site.on(path, e -> LoopbackSite.send(e, 200, "text/plain", text.getBytes(UTF_8)));
  }

  private static String sitemap(String kind, String entry, String... locations) {
    StringBuilder xml = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?><" + kind);
    xml.append(" xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>");
    for (String location : locations) {
      xml.append("<" + entry + ">" + location + "</" + entry + ">");
    }
    return xml.append("</" + kind + ">").toString();
  }

  private String location(String path, String lastmod) {
    return "<loc>%s</loc><lastmod>%s</lastmod>".formatted(site.url(path), lastmod);
  }

  @Test
  void aSitemapIndexLeadsToPagesAndTellsWhichChanged() throws Exception {
    plain("/robots.txt", "Sitemap: " + site.url("/index.xml"));
    plain(
        "/index.xml",
        sitemap("sitemapindex", "sitemap", location("/map.xml", "2026-05-01"), "<loc>no</loc>"));
    plain(
        "/map.xml",
        sitemap("urlset", "url", location("/same", "2026-03-01"), location("/new", "2026-03-02")));
    site.page("/", "Home", "Home text.");
    site.page("/same", "Same", "Text that stays.");
    site.page("/new", "New", "Text of March.");
    crawl(site.url("/"));
    assertThat(sink.get(site.url("/same")).modified())
        .isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));

    site.requests.clear();
    plain(
        "/map.xml",
        sitemap("urlset", "url", location("/same", "2026-03-01"), location("/new", "2026-04-02")));
    site.page("/new", "New", "Text of April.");
    crawl(site.url("/"));
    assertThat(site.requests).containsExactlyInAnyOrder("/index.xml", "/map.xml", "/", "/new");
    assertThat(sink.get(site.url("/new")).text()).isEqualTo("Text of April.");
    assertThat(sink.removed).isEmpty();
    assertThat(sink.done).isEqualTo(sink.total).isEqualTo(3);
  }

  @Test
  void aCrawlDelayIsKeptAndOtherHostsGoOnMeanwhile() throws Exception {
    try (LoopbackSite other = new LoopbackSite()) {
      for (LoopbackSite s : List.of(site, other)) {
        String robots = "User-agent: *\nCrawl-delay: 1\n";
        s.on("/robots.txt", e -> LoopbackSite.send(e, 200, "text/plain", robots.getBytes(UTF_8)));
        s.page("/", "Home", "Home text.", "/a", "/b");
        s.page("/a", "A", "Text of a.");
        s.page("/b", "B", "Text of b.");
      }
      long start = System.nanoTime();
      crawl(site.url("/"), other.url("/"));
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      assertThat(sink.documents).hasSize(6);
      assertThat(took).isBetween(Duration.ofSeconds(2), Duration.ofMillis(3_900));
    }
  }

  @Test
  void noFollowAndNoIndexInTheHeaderAreHeeded() throws Exception {
    site.page("/", "Home", "Home text.", "/a");
    site.page("/rel", "Rel", "Not to be followed.");
    site.page("/behind", "Behind", "Behind the header.");
    site.on(
        "/a",
        e -> {
          e.getResponseHeaders().add("X-Robots-Tag", "noindex, nofollow");
          LoopbackSite.send(e, 200, "text/html", "<p>Text.<a href=/behind>b</a>".getBytes(UTF_8));
        });
    site.page("/", "<title>Home</title><p>Home.<a href=/a>a</a><a rel='nofollow' href=/rel>r</a>");
    crawl(site.url("/"));
    assertThat(site.requests).containsExactlyInAnyOrder("/", "/a");
    assertThat(sink.documents).containsOnlyKeys(site.url("/"));
  }

  @ParameterizedTest
  @CsvSource({
    "GB18030, 检索增强生成先找出有关的段落，再据此作答。",
    "Big5, 檢索增強生成先找出有關的段落，再據此作答。",
    "Shift_JIS, これは日本語のページです。検索してから答えます。",
    "windows-1252, “Déjà vu” — the naïve café costs 5 €."
  })
  void charsetsAreReadFromHeaderMetaOrContent(String charset, String text) throws Exception {
    Charset encoding = Charset.forName(charset);
    String meta = "<meta charset=" + charset + ">";
    byte[] told = (meta + "<title>Meta</title><p>" + text).getBytes(encoding);
    byte[] other = ("<title>Header</title><p>" + text).getBytes(encoding);
    byte[] untold = ("<title>Neither</title><p>" + text).getBytes(encoding);
    site.page("/", "Home", "Home text.", "/header", "/meta", "/neither");
    site.on("/header", e -> LoopbackSite.send(e, 200, "text/html; charset=" + charset, other));
    site.on("/meta", e -> LoopbackSite.send(e, 200, "text/html", told));
    site.on("/neither", e -> LoopbackSite.send(e, 200, "text/html", untold));
    crawl(site.url("/"));
    assertThat(sink.get(site.url("/header")).text()).isEqualTo(text);
    assertThat(sink.get(site.url("/meta")).text()).isEqualTo(text);
    assertThat(sink.get(site.url("/neither")).text())
        .as("a line of Western text may be taken for another of its charsets")
        .startsWith(charset.equals("windows-1252") ? "“D" : text);
  }

  @Test
  void whatIsPackedInAWayThatWasNotAskedForIsNotTakenForText() throws Exception {
    site.page("/", "Home", "Home text.", "/br");
    site.on(
        "/br",
        e -> {
          e.getResponseHeaders().add("Content-Encoding", "br");
          LoopbackSite.send(e, 200, "text/html", new byte[] {0x0B, 0x02, (byte) 0x80, 0x3C, 0x70});
        });
    crawl(site.url("/"));
    assertThat(sink.documents).containsOnlyKeys(site.url("/"));
    assertThat(sink.failures.get(site.url("/br"))).contains("packed by br");
  }

  @Test
  void aServerThatAsksForPatienceIsGivenIt() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    site.on(
        "/",
        e -> {
          if (requests.getAndIncrement() == 0) {
            e.getResponseHeaders().add("Retry-After", "1");
            LoopbackSite.send(e, 429, "text/html", "<p>Later.".getBytes(UTF_8));
          } else {
            LoopbackSite.send(e, 200, "text/html", "<p>Now.".getBytes(UTF_8));
          }
        });
    long start = System.nanoTime();
    crawl(site.url("/"));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(900));
    assertThat(sink.get(site.url("/")).text()).isEqualTo("Now.");
  }

  @Test
  void aPageMayNotLeadToAPrivateAddressByRedirect() throws Exception {
    try (LoopbackSite inner = new LoopbackSite()) {
      inner.page("/admin", "Admin", "Internal text.");
      site.page("/", "Home", "Home text.", "/leads", inner.url("/admin"));
      site.redirect("/leads", inner.url("/admin"));
      crawl(site.url("/"));
      assertThat(inner.requests).isEmpty();
      assertThat(sink.documents).containsOnlyKeys(site.url("/"));
    }
  }

  @Test
  void anInterruptAtAnyMomentKeepsWhatCameBack() throws Exception {
    String[] links = new String[300];
    for (int i = 0; i < links.length; i++) {
      links[i] = "/p" + i;
      site.page(links[i], "Page " + i, "Text of page " + i + ".");
    }
    site.page("/", "Home", "Home text.", links);
    Thread crawling = Thread.currentThread();
    int interrupts = 0;
    boolean over = false;
    while (!over) {
      int after = site.requests.size() + 40;
      Thread stopping =
          Thread.ofPlatform() // A virtual one waits while the crawl's own keep all carriers busy.
              .start(
                  () -> {
                    while (site.requests.size() < after && !Thread.interrupted()) {
                      LockSupport.parkNanos(100_000);
                    }
                    if (site.requests.size() >= after) {
                      crawling.interrupt();
                    }
                  });
      try {
        crawl(site.url("/"));
        over = true;
      } catch (InterruptedException e) {
        interrupts++;
      }
      stopping.interrupt();
      Thread.interrupted();
      if (over) {
        break;
      }
    }
    assertThat(interrupts).as("how many is a matter of speed").isPositive();
    assertThat(sink.documents).hasSize(301);
    assertThat(site.requests.size() - 301).as("fetched twice").isLessThan(8 * interrupts);
  }
}
