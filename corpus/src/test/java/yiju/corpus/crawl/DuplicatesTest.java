package yiju.corpus.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiju.corpus.RecordingSink;

/** Pages that say the same, to the letter or nearly. */
class DuplicatesTest {
  private static final String ARTICLE =
      IntStream.range(0, 120)
          .mapToObj(i -> "word" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + " of the pump")
          .collect(Collectors.joining(" ", "", "."));

  private final Path state;
  private final LoopbackSite site = new LoopbackSite();
  private final RecordingSink sink = new RecordingSink();

  DuplicatesTest(@TempDir Path folder) throws Exception {
    state = folder.resolve("crawl");
  }

  @AfterEach
  void close() {
    site.close();
  }

  private void crawl() throws Exception {
    new SiteSource(List.of(site.url("/")), state, CrawlOptions.defaults()).read(sink);
  }

  /** Paths of what is in the knowledge base. */
  private List<String> kept() {
    return sink.documents.keySet().stream()
        .filter(id -> !sink.removed.contains(id))
        .map(Urls::path)
        .sorted()
        .toList();
  }

  private void forget() {
    sink.documents.clear();
    sink.removed.clear();
  }

  @Test
  void whatIsNearlyTheSameIsKeptOnceAtTheShortestAddress() throws Exception {
    site.page("/", "Home", "Home text.", "/pump/print", "/pump/amp", "/pump", "/valve", "/pump2");
    site.page("/pump/print", "The pump", ARTICLE + " Thanks for printing, at 12:30:01.");
    site.page("/pump/amp", "The pump", ARTICLE.replace("wordbb", "worded"));
    site.page("/pump", "The pump", ARTICLE);
    site.page("/valve", "The valve", ARTICLE);
    site.page("/pump2", "The pump", ARTICLE + " It costs 20 euros.");
    crawl();
    assertThat(kept()).containsExactly("/", "/pump", "/pump2", "/valve");
    assertThat(sink.get(site.url("/pump")).text()).isEqualTo(ARTICLE);

    forget();
    crawl();
    assertThat(sink.removed).as("nothing moves when nothing changed").isEmpty();
    assertThat(kept()).containsExactly("/", "/pump", "/pump2", "/valve");
  }

  @Test
  void aTwinTakesOverWhenItsDocumentGoesOrChanges() throws Exception {
    site.page("/", "Home", "Home text.", "/a", "/a/print", "/b", "/b/print");
    site.page("/a", "Pump", ARTICLE);
    site.page("/b", "Valve", ARTICLE);
    for (String print : List.of("/a/print", "/b/print")) {
      String title = print.startsWith("/a") ? "Pump" : "Valve";
      site.on(
          print,
          e -> {
            e.getResponseHeaders().add("ETag", "\"1\"");
            if (e.getRequestHeaders().getFirst("If-None-Match") != null) {
              e.sendResponseHeaders(304, -1);
            } else {
              String html = "<title>" + title + "</title><p>" + ARTICLE + " For printing.</p>";
              LoopbackSite.send(e, 200, "text/html", html.getBytes(UTF_8));
            }
          });
    }
    crawl();
    assertThat(kept()).containsExactly("/", "/a", "/b");

    forget();
    site.status("/a", 410);
    site.page("/b", "Valve", "Another text altogether.");
    crawl();
    assertThat(sink.removed).containsExactly(site.url("/a"));
    assertThat(kept()).containsExactly("/", "/a/print", "/b", "/b/print");
  }

  @Test
  void shortTextsMustBeEqual() {
    Likeness seven = Likeness.of("Page", "Text of the seventh page.");
    assertThat(seven).isNotEqualTo(Likeness.of("Page", "Text of the eighth page."));
    assertThat(seven).isEqualTo(Likeness.of("Page", "Text of the seventh page."));
  }

  @Test
  void chineseIsComparedByCharacters() {
    String text =
        IntStream.range(0, 400)
            .mapToObj(i -> "" + (char) (0x4E00 + 7 * i))
            .collect(Collectors.joining());
    Likeness one = Likeness.of("泵", text);
    Likeness other = Likeness.of("泵", text + "本文由网友上传。");
    assertThat(one.face()).isEqualTo(other.face());
    assertThat(Long.bitCount(one.sketch() ^ other.sketch()))
        .isLessThanOrEqualTo(Likeness.MOST_BITS);
    Likeness reversed = Likeness.of("泵", new StringBuilder(text).reverse().toString());
    assertThat(Long.bitCount(one.sketch() ^ reversed.sketch())).isGreaterThan(16);
  }
}
