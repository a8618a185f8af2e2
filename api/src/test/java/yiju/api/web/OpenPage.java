package yiju.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import yiju.api.FittedModels;
import yiju.api.ModelChoice;
import yiju.corpus.Document;
import yiju.generator.DraftAnswer;
import yiju.generator.ExtractiveGenerator;
import yiju.generator.Generator;
import yiju.generator.ReadEvidence;

/**
 * Tests of the page in a real browser, on a knowledge base of two documents. {@code
 * -Dscreenshots=FOLDER} keeps what it looks like.
 */
abstract class OpenPage {
  private static final String FILLER =
      "The moor lies still under the fog of the morning. ".repeat(200);

  static final String HOVERS =
      "The kestrel hovers because it watches the grass for voles, which it hears and sees.";

  @TempDir static Path profile;

  @TempDir static Path folder;
  static Browser browser;
  static WebServer server;
  private static Served served;

  /** Words the answers; a test may put another in its place. */
  static Generator words = new ExtractiveGenerator();

  private static final Generator WORDS =
      new Generator() {
        @Override
        public DraftAnswer draft(ReadEvidence evidence) throws IOException {
          return words.draft(evidence);
        }

        @Override
        public DraftAnswer draft(ReadEvidence evidence, int variation) throws IOException {
          return words.draft(evidence, variation);
        }
      };

  @BeforeAll
  static void start() throws Exception {
    FittedModels.needed();
    Optional<Path> program = Browser.installed();
    if (program.isEmpty()) {
      System.err.println("SKIPPED: tests of the page need Chromium on the PATH (Debian: chromium)");
    }
    Assumptions.assumeTrue(program.isPresent(), "Chromium is not on the PATH");
    served =
        Served.over(
            folder,
            ModelChoice.NONE,
            WORDS,
            Document.of(
                "falcons",
                "Falcons",
                FILLER + "\n𝄞 The kestrel weighs 200 grams.\n" + HOVERS + "\n" + FILLER),
            Document.of("zh", "红隼", "红隼是小型猛禽。红隼的体重约为200克。"));
    server = served.server();
    browser = Browser.start(program.get(), profile);
  }

  @AfterAll
  static void stop() throws Exception {
    if (browser != null) {
      browser.close();
      served.close();
    }
  }

  @BeforeEach
  void open() throws Exception {
    words = new ExtractiveGenerator();
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

  static void ask(String question) throws Exception {
    String cards = "document.querySelectorAll('#conversation > li .card details').length";
    int before = browser.eval(cards).intValue();
    browser.eval("document.querySelector('#question').focus()");
    browser.type(question);
    browser.press("Enter");
    browser.waitFor(cards + " > " + before);
  }

  static String text(String selector) throws Exception {
    return browser.eval("document.querySelector('" + selector + "').innerText").stringValue();
  }

  /** Drops a file on an element, as a person would. */
  static void drop(String selector, String name, byte[] content) throws Exception {
    browser.eval(
        "(() => { const t = new DataTransfer(); t.items.add(new File([Uint8Array.from(atob('"
            + Base64.getEncoder().encodeToString(content)
            + "'), c => c.charCodeAt(0))], '"
            + name
            + "')); document.querySelector('"
            + selector
            + "').dispatchEvent(new DragEvent('drop',"
            + " {dataTransfer: t, bubbles: true, cancelable: true})); })()");
  }

  static void drop(String selector, String name, String content) throws Exception {
    drop(selector, name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Visible texts that stand out less than WCAG 2.2 AA asks for (4.5, large ones 3). */
  static String pale() throws Exception {
    return browser.eval(script("contrast.js")).stringValue();
  }

  static String script(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(OpenPage.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static boolean isTooWide() throws Exception {
    return browser.eval("document.documentElement.scrollWidth > innerWidth").asBoolean();
  }

  static void screenshot(String name) throws Exception {
    String wanted = System.getProperty("screenshots");
    if (wanted != null) {
      browser.screenshot(Path.of(wanted, name + ".png"));
    }
  }
}
