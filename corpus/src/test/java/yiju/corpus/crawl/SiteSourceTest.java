package yiju.corpus.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiju.corpus.RecordingSink;

class SiteSourceTest {
  private final Path state;
  private final LoopbackSite site = new LoopbackSite();
  private final RecordingSink sink = new RecordingSink();

  SiteSourceTest(@TempDir Path folder) throws Exception {
    state = folder.resolve("crawl");
  }

  @AfterEach
  void close() {
    site.close();
  }

  private void crawl(CrawlOptions options, String... seeds) throws Exception {
    new SiteSource(List.of(seeds).stream().map(site::url).toList(), state, options).read(sink);
  }

  private void crawl(String... seeds) throws Exception {
    crawl(CrawlOptions.defaults(), seeds);
  }

  private List<String> paths() {
    return sink.documents.keySet().stream().map(Urls::path).sorted().toList();
  }

  @Test
  void followsLinksBelowTheSeed() throws Exception {
    site.page("/docs/", "Home", "Welcome to it.", "a.html", "sub/b.html#part", "/other/", "x.png");
    site.page("/docs/a.html", "A", "Text of a.", "../docs/./sub/b.html", "missing.html");
    site.page("/docs/sub/b.html", "B", "Text of b.", "mailto:a@b.example", "javascript:void(0)");
    site.page("/other/", "Other", "Not below the seed.");
    crawl("/docs/");
    assertThat(paths()).containsExactly("/docs/", "/docs/a.html", "/docs/sub/b.html");
    assertThat(site.requests)
        .containsExactlyInAnyOrder(
            "/docs/", "/docs/a.html", "/docs/sub/b.html", "/docs/missing.html");
    assertThat(sink.get(site.url("/docs/a.html")).title()).isEqualTo("A");
    assertThat(sink.get(site.url("/docs/a.html")).url()).isEqualTo(site.url("/docs/a.html"));
    assertThat(sink.failures).isEmpty();
    assertThat(site.lastHeaders).containsEntry("User-agent", "Yiju/0.1");
    assertThat(sink.done).isEqualTo(sink.total).isEqualTo(3);
  }

  @Test
  void heedsRobotsTxtAndMetaRobots() throws Exception {
    site.on(
        "/robots.txt",
        e ->
            LoopbackSite.send(
                e, 200, "text/plain", "User-agent: *\nDisallow: /secret\n".getBytes(UTF_8)));
    site.page("/", "Home", "Home text.", "/secret/a", "/hidden", "/header", "/dead-end");
    site.page("/secret/a", "Secret", "Not for robots.");
    site.page("/hidden", "<meta name=robots content=noindex><p>Hidden.<a href=/c>c</a>");
    site.page("/dead-end", "<meta name=robots content=nofollow><p>End.<a href=/d>d</a>");
    site.on(
        "/header",
        e -> {
          e.getResponseHeaders().add("X-Robots-Tag", "noindex");
          LoopbackSite.send(e, 200, "text/html", "<p>Hidden, too.".getBytes(UTF_8));
        });
    site.page("/c", "C", "Found by the hidden page.");
    site.page("/d", "D", "Behind the dead end.");
    crawl("/");
    assertThat(paths()).containsExactly("/", "/c", "/dead-end");
    assertThat(site.requests).doesNotContain("/secret/a", "/d");
  }

  @Test
  void aHostWhoseRobotsTxtFailsIsLeftAlone() throws Exception {
    site.status("/robots.txt", 500);
    site.page("/", "Home", "Home text.");
    crawl("/");
    assertThat(site.requests).isEmpty();
    assertThat(sink.failures.get(site.url("/"))).contains("robots.txt", "HTTP status 500");
  }

  @Test
  void followsRedirectsButNotForEver() throws Exception {
    site.page("/", "Home", "Home text.", "/old", "/ring1", "/away");
    site.redirect("/old", "/older");
    site.redirect("/older", "/new");
    site.page("/new", "New", "The new page.", "/old");
    site.redirect("/ring1", "/ring2");
    site.redirect("/ring2", "/ring1");
    site.redirect("/away", "http://other.example/");
    crawl("/");
    assertThat(paths()).containsExactly("/", "/new");
    assertThat(sink.failures.values()).singleElement().asString().contains("loop");
    assertThat(site.requests).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void aSeedMayRedirectToAnotherPlace() throws Exception {
    site.redirect("/start", "/real/");
    site.page("/real/", "Real", "The real start.", "/real/a", "/start/b");
    site.page("/real/a", "A", "Text of a.");
    crawl("/start");
    assertThat(paths()).containsExactly("/real/", "/real/a");
  }

  @Test
  void aSecondCrawlRefreshes() throws Exception {
    site.page("/", "Home", "Home text.", "/same", "/changes", "/goes", "/gone");
    AtomicInteger conditional = new AtomicInteger();
    site.on(
        "/same",
        e -> {
          e.getResponseHeaders().add("ETag", "\"v1\"");
          if ("\"v1\"".equals(e.getRequestHeaders().getFirst("If-None-Match"))) {
            conditional.incrementAndGet();
            e.sendResponseHeaders(304, -1);
          } else {
            LoopbackSite.send(e, 200, "text/html", "<p>Same text.".getBytes(UTF_8));
          }
        });
    site.page("/changes", "C", "First version.");
    site.page("/goes", "G", "Will be gone.");
    site.page("/gone", "H", "Will be gone, too.");
    crawl("/");
    assertThat(paths()).containsExactly("/", "/changes", "/goes", "/gone", "/same");

    sink.documents.clear();
    site.page("/changes", "C", "Second version.");
    site.status("/goes", 404);
    site.status("/gone", 410);
    crawl("/");
    assertThat(paths()).containsExactly("/", "/changes");
    assertThat(sink.get(site.url("/changes")).text()).contains("Second version.");
    assertThat(sink.removed).containsExactlyInAnyOrder(site.url("/goes"), site.url("/gone"));
    assertThat(conditional).hasValue(1);
    assertThat(sink.failures).isEmpty();
  }

  @Test
  void keepsWhatFailsForNowAndDropsWhatIsHidden() throws Exception {
    site.page("/", "Home", "Home text.", "/a", "/b");
    site.page("/a", "A", "Text of a.");
    site.page("/b", "B", "Text of b.");
    crawl("/");
    site.status("/a", 503);
    site.page("/b", "<meta name=robots content=none><p>Text of b.");
    crawl("/");
    assertThat(sink.removed).containsExactly(site.url("/b"));
    assertThat(sink.failures).containsOnlyKeys(site.url("/a"));
    assertThat(site.requests.stream().filter("/a"::equals)).hasSize(1 + 3);
  }

  @Test
  void pagesOfOneCanonicalAddressAreOneDocument() throws Exception {
    site.page("/", "Home", "Home text.", "/print?id=1", "/print?id=2");
    site.page("/print?id=1", "<link rel=canonical href='/page'><p>Print. <a href=/page>whole</a>");
    site.page("/print?id=2", "<link rel=canonical href='/page'><p>Another print.");
    site.page("/page", "Page", "The page itself.");
    crawl("/");
    assertThat(paths()).containsExactly("/", "/page");
    assertThat(sink.get(site.url("/page")).title()).isEqualTo("Page");
    site.status("/print?id=1", 404);
    crawl("/");
    assertThat(sink.removed).isEmpty();
    site.status("/print?id=2", 404);
    site.status("/page", 404);
    crawl("/");
    assertThat(sink.removed).containsExactly(site.url("/page"));
  }

  @Test
  void theSamePageAtTwoAddressesIsOneDocument() throws Exception {
    site.page("/", "Home", "Home text.", "/index.html", "/a");
    site.page("/index.html", "Home", "Home text.", "/index.html", "/a");
    site.page("/a", "A", "Text of a.");
    crawl("/");
    assertThat(paths()).containsExactly("/", "/a");
    assertThat(site.requests).contains("/index.html");
  }

  @Test
  void aHomePageIsNotBelievedToBeEveryPage() throws Exception {
    site.page("/", "Home", "Home text.", "/a");
    site.page("/a", "<link rel=canonical href='/'><p>Another page altogether.");
    crawl("/");
    assertThat(paths()).containsExactly("/", "/a");
  }

  @Test
  void readsPagesWhoseCharsetIsToldWrong() throws Exception {
    String html = "<meta charset=gbk><title>检索</title><p>检索增强生成先找出有关的段落，再据此作答。";
    site.on(
        "/",
        e ->
            LoopbackSite.send(
                e, 200, "text/html; charset=utf-8", html.getBytes(Charset.forName("GBK"))));
    crawl("/");
    assertThat(sink.get(site.url("/")).title()).isEqualTo("检索");
    assertThat(sink.get(site.url("/")).text()).isEqualTo("检索增强生成先找出有关的段落，再据此作答。");
  }

  @Test
  void readsPackedPagesAndPlainText() throws Exception {
    site.on(
        "/",
        e -> {
          ByteArrayOutputStream packed = new ByteArrayOutputStream();
          try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("<p>Packed text. <a href=/notes.txt>notes</a>".getBytes(UTF_8));
          }
          e.getResponseHeaders().add("Content-Encoding", "gzip");
          LoopbackSite.send(e, 200, "text/html", packed.toByteArray());
        });
    site.on("/notes.txt", e -> LoopbackSite.send(e, 200, "text/plain", "依据".getBytes(UTF_8)));
    crawl("/");
    assertThat(sink.get(site.url("/")).text()).startsWith("Packed text.");
    assertThat(sink.get(site.url("/notes.txt")).text()).isEqualTo("依据");
  }

  @Test
  void givesUpOnSlowAndHugePages() throws Exception {
    site.page("/", "Home", "Home text.", "/slow", "/drip", "/huge", "/bomb");
    site.on("/slow", e -> Thread.sleep(5_000));
    site.on(
        "/drip",
        e -> {
          e.sendResponseHeaders(200, 0);
          for (int i = 0; i < 100; i++) {
            e.getResponseBody().write(' ');
            e.getResponseBody().flush();
            Thread.sleep(50);
          }
        });
    site.on("/huge", e -> LoopbackSite.send(e, 200, "text/html", new byte[300_000]));
    site.on(
        "/bomb",
        e -> {
          ByteArrayOutputStream packed = new ByteArrayOutputStream();
          try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[10_000_000]);
          }
          e.getResponseHeaders().add("Content-Encoding", "gzip");
          LoopbackSite.send(e, 200, "text/html", packed.toByteArray());
        });
    crawl(CrawlOptions.defaults().withRequestLimits(Duration.ofMillis(600), 200_000), "/");
    assertThat(paths()).containsExactly("/");
    assertThat(sink.failures.get(site.url("/slow"))).isEqualTo("no answer within 0.6 s");
    assertThat(sink.failures.get(site.url("/drip"))).isEqualTo("no answer within 0.6 s");
    assertThat(sink.failures.get(site.url("/huge"))).contains("more than 200000 bytes");
    assertThat(sink.failures.get(site.url("/bomb"))).contains("more than 200000 bytes");
  }

  @Test
  void triesAgainWhatFailsForAMoment() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    site.on(
        "/",
        e ->
            LoopbackSite.send(
                e,
                tries.getAndIncrement() == 0 ? 503 : 200,
                "text/html",
                "<p>Text.".getBytes(UTF_8)));
    crawl("/");
    assertThat(paths()).containsExactly("/");
    assertThat(sink.failures).isEmpty();
    assertThat(tries).hasValue(2);
  }

  @Test
  void aPageMayNotLeadToAPrivateAddress() throws Exception {
    try (LoopbackSite inner = new LoopbackSite()) {
      inner.page("/admin", "Admin", "Internal text.");
      site.redirect("/", inner.url("/admin"));
      crawl("/");
      assertThat(inner.requests).isEmpty();
      assertThat(sink.documents).isEmpty();
      assertThat(sink.failures.values()).singleElement().asString().contains("private address");

      crawl(CrawlOptions.defaults().withAllowPrivate(true), "/");
      assertThat(sink.documents).containsOnlyKeys(inner.url("/admin"));
    }
  }

  @Test
  void readsSitemaps() throws Exception {
    String robots = "Sitemap: " + site.url("/map.xml") + "\n";
    site.on("/robots.txt", e -> LoopbackSite.send(e, 200, "text/plain", robots.getBytes(UTF_8)));
    String map =
        "<?xml version='1.0' encoding='UTF-8'?>"
            + "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>"
            + site.url("/lonely")
            + "</loc></url><url><loc>http://other.example/</loc></url></urlset>";
    site.on("/map.xml", e -> LoopbackSite.send(e, 200, "application/xml", map.getBytes(UTF_8)));
    site.page("/", "Home", "Home text.");
    site.page("/lonely", "Lonely", "No page links here.");
    crawl("/");
    assertThat(paths()).containsExactly("/", "/lonely");
  }

  @Test
  void limitsHold() throws Exception {
    for (int i = 0; i < 30; i++) {
      site.page("/s/" + i, "Page " + i, "Text " + i + ".", "/s/" + (i + 1), "/s/x" + i);
      site.page("/s/x" + i, "Aside " + i, "Aside text " + i + ".");
    }
    site.page("/s/", "Start", "Start text.", "/s/0");
    crawl(CrawlOptions.defaults().withLimits(10_000, 3), "/s/");
    assertThat(paths()).containsExactly("/s/", "/s/0", "/s/1", "/s/2", "/s/x0", "/s/x1");
    int before = site.requests.size();
    crawl(CrawlOptions.defaults().withLimits(8, 100), "/s/");
    assertThat(site.requests.size() - before).isEqualTo(8);
  }

  @Test
  void startsAgainWhereItWasBrokenOff() throws Exception {
    String[] links = new String[450];
    for (int i = 0; i < links.length; i++) {
      links[i] = "/p" + i;
      site.page(links[i], "Page " + i, "Text of page " + i + ".");
    }
    site.page("/", "Home", "Home text.", links);
    AtomicInteger left = new AtomicInteger(420);
    RecordingSink breaking = new RecordingSink();
    SiteSource source = new SiteSource(List.of(site.url("/")), state, CrawlOptions.defaults());
    assertThatThrownBy(() -> source.read(new BreakingSink(breaking, left))).hasMessage("disk full");
    int before = site.requests.size();
    source.read(sink);
    assertThat(site.requests.size() - before).isBetween(30, 60);
    breaking.documents.keySet().forEach(id -> sink.documents.putIfAbsent(id, breaking.get(id)));
    assertThat(sink.documents).hasSize(451);
  }

  @Test
  void trapsAreBounded() throws Exception {
    site.page("/", "Home", "Home text.", "/cal?day=0", "/a/");
    for (int i = 0; i < 500; i++) {
      site.page("/cal?day=" + i, "Day " + i, "Nothing on day " + i + ".", "/cal?day=" + (i + 1));
    }
    String deep = "/a/";
    for (int i = 0; i < 30; i++, deep += "a/") {
      site.page(deep, "Deep " + i, "Deeper text " + i + ".", "a/");
    }
    crawl(CrawlOptions.defaults().withLimits(10_000, 1_000), "/");
    assertThat(site.requests.stream().filter(r -> r.startsWith("/cal"))).hasSize(200);
    assertThat(site.requests.stream().filter(r -> r.startsWith("/a/"))).hasSize(3);
  }

  @Test
  void patternsChooseAmongTheHostsPages() throws Exception {
    site.page("/en/", "Home", "Home text.", "/en/a", "/zh/b", "/zh/private", "/de/c");
    site.page("/en/a", "A", "Text of a.");
    site.page("/zh/b", "B", "Text of b.");
    site.page("/zh/private", "P", "Private text.");
    CrawlOptions options =
        CrawlOptions.defaults()
            .withPatterns(
                List.of(Pattern.compile("/(en|zh)/")), List.of(Pattern.compile("private")));
    crawl(options, "/en/");
    assertThat(paths()).containsExactly("/en/", "/en/a", "/zh/b");
  }

  @Test
  void tellsOfASeedThatCannotBeRead() throws Exception {
    site.on("/x", e -> LoopbackSite.send(e, 200, "application/pdf", "%PDF".getBytes(UTF_8)));
    crawl("/missing", "/x");
    assertThat(sink.failures)
        .containsEntry(site.url("/missing"), "HTTP status 404")
        .containsEntry(site.url("/x"), "neither HTML nor plain text but application/pdf");
    assertThatThrownBy(() -> crawlAddress("ftp://x.example/"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a web address: ftp://x.example/");
  }

  private void crawlAddress(String seed) throws Exception {
    new SiteSource(List.of(seed), state, CrawlOptions.defaults()).read(sink);
  }
}
