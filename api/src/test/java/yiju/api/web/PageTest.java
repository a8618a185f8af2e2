package yiju.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiju.api.Engine;
import yiju.api.FittedModels;
import yiju.api.ModelChoice;
import yiju.corpus.Document;
import yiju.indexer.Encoders;
import yiju.indexer.Indexer;

/** The page in a real browser. {@code -Dscreenshots=FOLDER} keeps what it looks like. */
class PageTest {
  private static final String FILLER =
      "The moor lies still under the fog of the morning. ".repeat(200);

  @TempDir static Path profile;

  @TempDir static Path folder;
  private static Engine engine;
  private static WebServer server;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    FittedModels.needed();
    Optional<Path> program = Browser.installed();
    if (program.isEmpty()) {
      System.err.println("SKIPPED: PageTest needs Chromium on the PATH (Debian: chromium)");
    }
    Assumptions.assumeTrue(program.isPresent(), "Chromium is not on the PATH");
    try (Indexer indexer = Indexer.open(folder, Encoders.none())) {
      indexer.add(
          Document.of(
              "falcons", "Falcons", FILLER + "\n𝄞 The kestrel weighs 200 grams.\n" + FILLER));
      indexer.add(Document.of("zh", "红隼", "红隼是小型猛禽。红隼的体重约为200克。"));
    }
    engine = new Engine(folder, ModelChoice.NONE, true);
    server = WebServer.start(engine, "127.0.0.1", 0);
    browser = Browser.start(program.get(), profile);
  }

  @AfterAll
  static void stop() throws Exception {
    if (browser != null) {
      browser.close();
      server.close();
      engine.close();
    }
  }

  @BeforeEach
  void open() throws Exception {
    browser.size(1280, 800, false);
    browser.open(server.address());
    browser.eval("localStorage.setItem('lang', 'en'); localStorage.setItem('theme', 'light')");
    browser.open(server.address() + "?" + System.nanoTime());
    browser.waitFor("document.querySelector('#submit').textContent === 'Ask'");
  }

  @AfterEach
  void noErrors() {
    assertThat(browser.errors()).isEmpty();
  }

  private static void ask(String question) throws Exception {
    String cards = "document.querySelectorAll('#conversation > li .card details').length";
    int before = browser.eval(cards).intValue();
    browser.eval("document.querySelector('#question').focus()");
    browser.type(question);
    browser.press("Enter");
    browser.waitFor(cards + " > " + before);
  }

  private static String text(String selector) throws Exception {
    return browser.eval("document.querySelector('" + selector + "').innerText").stringValue();
  }

  private static void screenshot(String name) throws Exception {
    String wanted = System.getProperty("screenshots");
    if (wanted != null) {
      browser.screenshot(Path.of(wanted, name + ".png"));
    }
  }

  @Test
  void aCitationOpensTheSourceAtItsSpan() throws Exception {
    screenshot("welcome");
    ask("How much does the kestrel weigh?");
    assertThat(text(".said")).contains("200 grams", "[1]");
    assertThat(text(".confidence")).contains("right", "%");
    browser.click(".cite");
    browser.waitFor("document.querySelector('#source mark')");
    assertThat(text("#source mark"))
        .contains("The kestrel weighs 200 grams.")
        .doesNotContain("moor");
    assertThat(
            browser
                .eval(
                    "(() => { const m = document.querySelector('mark').getBoundingClientRect(),"
                        + " s = document.querySelector('#source-text').getBoundingClientRect();"
                        + " return m.top >= s.top && m.bottom <= s.bottom && m.bottom <= innerHeight; })()")
                .asBoolean())
        .as("the span is scrolled into view")
        .isTrue();
    screenshot("citation");
    browser.press("Escape");
    assertThat(browser.eval("document.querySelector('#source').hidden").asBoolean()).isTrue();
    assertThat(browser.eval("document.activeElement.className").stringValue()).isEqualTo("cite");
    browser.click("summary");
    assertThat(text(".why")).contains("search", "ms", "supported", "Falcons");
    browser.eval("document.querySelector('.why').scrollIntoView()");
    screenshot("why");
  }

  @Test
  void aRefusalIsACardWithItsReason() throws Exception {
    ask("How much does the kestrel of Paris pay for electricity?");
    assertThat(text(".card.refusal")).contains("No answer:", "do not support an answer");
    screenshot("refusal");
  }

  @Test
  void inChineseInTheDarkOnAPhone() throws Exception {
    browser.size(390, 844, true);
    browser.click("#language");
    browser.click("#theme");
    ask("红隼的体重是多少？");
    assertThat(text(".said")).contains("200克");
    assertThat(text(".confidence")).contains("置信度");
    assertThat(browser.eval("document.documentElement.lang").stringValue()).isEqualTo("zh");
    assertThat(browser.eval("document.documentElement.scrollWidth <= innerWidth").asBoolean())
        .isTrue();
    screenshot("phone-zh-dark");
    browser.click(".cite");
    browser.waitFor("document.querySelector('#source mark')");
    assertThat(text("#source mark")).contains("200克");
    screenshot("phone-source");
    browser.click("#close");
    ask("谁在1890年发明了电话交换机？");
    screenshot("phone-refusal");
    browser.eval("location.hash = '#documents'");
    browser.waitFor("document.querySelectorAll('#documents tr').length >= 2");
    assertThat(browser.eval("document.documentElement.scrollWidth <= innerWidth").asBoolean())
        .isTrue();
    screenshot("phone-documents");
  }

  @Test
  void aFileIsDroppedAskedAboutAndDeleted() throws Exception {
    browser.eval("location.hash = '#documents'");
    browser.waitFor("document.querySelectorAll('#documents tr').length >= 2");
    browser.eval(
        "(() => { const t = new DataTransfer(); t.items.add(new File(['# Otters\\n\\nThe otter of"
            + " Ardan sleeps in a holt of 12 metres.'], 'otters.md'));"
            + " document.querySelector('#drop').dispatchEvent(new DragEvent('drop',"
            + " {dataTransfer: t, bubbles: true, cancelable: true})); })()");
    browser.waitFor("document.querySelector('#uploaded').innerText.includes('1 added')");
    browser.waitFor("document.querySelector('#documents').innerText.includes('upload/otters.md')");
    screenshot("documents");
    browser.eval("location.hash = '#ask'");
    ask("How long is the holt of the otter of Ardan?");
    assertThat(text(".said")).contains("12 metres");
    browser.eval("location.hash = '#documents'");
    String delete = "[aria-label=\"Delete: Otters\"]";
    browser.click(delete);
    assertThat(text(delete)).isEqualTo("Really delete?");
    browser.click(delete);
    browser.waitFor("!document.querySelector('#documents').innerText.includes('otters')");
    browser.eval("location.hash = '#ask'");
    browser.click("#fresh");
    ask("How long is the holt of the otter of Ardan?");
    assertThat(text("#conversation")).contains("No answer:").doesNotContain("12 metres");
  }

  @Test
  void aSiteIsCrawledWithProgress() throws Exception {
    HttpServer site =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/",
        exchange -> {
          byte[] page =
              "<html><title>Badgers</title><main><h1>Badgers</h1><p>The badger digs a sett with several entrances below the hill.</p></main></html>"
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(
              exchange.getRequestURI().getPath().equals("/") ? 200 : 404, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    site.start();
    browser.eval("location.hash = '#documents'");
    browser.eval("document.querySelector('#crawl-url').focus()");
    browser.type("http://127.0.0.1:" + site.getAddress().getPort() + "/");
    browser.press("Enter");
    browser.waitFor("document.querySelector('#crawls').innerText.includes('done')");
    assertThat(text("#crawls")).contains("1 added");
    browser.waitFor("document.querySelector('#documents').innerText.includes('Badgers')");
    screenshot("crawl");
    site.stop(0);
  }

  @Test
  void aMarkIsKeptWithItsReason() throws Exception {
    ask("How much does the kestrel weigh?");
    browser.click(".actions button:nth-of-type(3)");
    browser.type("too heavy");
    browser.press("Enter");
    browser.waitFor("document.querySelector('.feedback').innerText === 'Thank you'");
    assertThat(Files.readString(folder.resolve("feedback.jsonl")))
        .contains(
            "\"right\":false", "\"comment\":\"too heavy\"", "How much does the kestrel weigh?");
  }

  @Test
  void everythingCanBeReachedByKeyboardAndHasAName() throws Exception {
    ask("How much does the kestrel weigh?");
    String nameless =
        browser
            .eval(
                "[...document.querySelectorAll('button, a, input, textarea, summary')]"
                    + ".filter(e => !(e.textContent || e.getAttribute('aria-label') || (e.labels && e.labels.length)))"
                    + ".map(e => e.outerHTML).join()")
            .stringValue();
    assertThat(nameless).isEmpty();
    browser.eval("document.querySelector('#question').focus()");
    browser.press("Tab");
    assertThat(browser.eval("document.activeElement.id").stringValue()).isEqualTo("submit");
    assertThat(browser.eval("document.querySelector('#live').textContent").stringValue())
        .isEqualTo("The answer is there");
  }
}
