package yiju.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Questions, answers and refusals, and the page as a whole. */
class PageTest extends OpenPage {
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
    assertThat(isTooWide()).isFalse();
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
    assertThat(isTooWide()).isFalse();
    screenshot("phone-documents");
  }

  @Test
  void textStandsOutInBothThemes() throws Exception {
    for (String theme : List.of("light", "dark")) {
      browser.eval("location.hash = '#ask'");
      ask("How much does the kestrel weigh?");
      browser.click(".why summary");
      assertThat(pale()).as("answer, " + theme).isEmpty();
      ask("How much does the kestrel of Paris pay for electricity?");
      assertThat(pale()).as("refusal, " + theme).isEmpty();
      browser.eval("location.hash = '#documents'");
      browser.waitFor("document.querySelectorAll('#documents tr').length >= 2");
      assertThat(pale()).as("documents, " + theme).isEmpty();
      browser.click("#theme");
    }
  }

  /** A figure of docs/evaluation.md. */
  @Test
  void theFirstPaintWithoutCacheNeedsLittle() throws Exception {
    browser.emptyCache();
    browser.open(server.address() + "?" + System.nanoTime());
    browser.waitFor("performance.getEntriesByName('first-contentful-paint').length");
    double paint =
        browser
            .eval("performance.getEntriesByName('first-contentful-paint')[0].startTime")
            .doubleValue();
    double bytes =
        browser
            .eval(
                "[...performance.getEntriesByType('navigation'),"
                    + " ...performance.getEntriesByType('resource')]"
                    + ".reduce((sum, e) => sum + e.transferSize, 0)")
            .doubleValue();
    System.out.printf("first paint after %.0f ms, %.1f kB transferred%n", paint, bytes / 1000);
    assertThat(bytes).isBetween(1_000.0, 60_000.0);
  }

  @Test
  void aQuestionCanBeStopped() throws Exception {
    browser.eval(
        "window.fetch = (path, options) => new Promise((yes, no) => options.signal.addEventListener("
            + "'abort', () => no(new DOMException('', 'AbortError'))))");
    browser.eval("document.querySelector('#question').focus()");
    browser.type("How much does the kestrel weigh?");
    browser.press("Enter");
    browser.waitFor("document.querySelector('#submit').textContent === 'Stop'");
    browser.click("#submit");
    browser.waitFor("document.querySelector('#conversation').innerText.includes('Stopped.')");
    assertThat(text("#submit")).isEqualTo("Ask");
  }

  @Test
  void onlyWhyAndHowAreAnsweredInOtherWords() throws Exception {
    String first = "The kestrel hovers because it watches the grass for voles.";
    String second = "Because it watches the grass for voles, the kestrel hovers.";
    try (var model = new ChatReplies(first + "[1]", second + "[1]", "It weighs 200 grams.[1]")) {
      words = model.generator();
      ask("Why does the kestrel hover?");
      assertThat(text(".said")).startsWith(first);
      assertThat(text("#conversation .card")).contains("Worded by recorded");
      browser.click(".again");
      browser.waitFor("document.querySelector('.said')?.innerText.startsWith('Because')");
      assertThat(text(".said")).startsWith(second);
      assertThat(browser.eval("document.activeElement.className").stringValue()).contains("again");
      browser.click(".cite");
      browser.waitFor("document.querySelector('#source mark')");
      assertThat(text("#source mark")).contains(HOVERS);
      browser.press("Escape");
      ask("How much does the kestrel weigh?");
      assertThat(browser.eval("document.querySelectorAll('.again').length").intValue())
          .isEqualTo(1);
      assertThat(model.requests)
          .extracting(r -> r.get("temperature").doubleValue(), r -> r.get("seed").intValue())
          .containsExactly(tuple(0.0, 1), tuple(0.7, 2), tuple(0.0, 1));
    }
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
    browser.eval("document.querySelector('.skip').focus()");
    List<String> order = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      browser.press("Tab");
      order.add(
          browser
              .eval(
                  "document.activeElement.id || document.activeElement.className"
                      + " || document.activeElement.tagName.toLowerCase()")
              .stringValue());
    }
    assertThat(order)
        .startsWith("to-ask", "to-documents", "to-evaluation", "language", "theme", "cite")
        .containsSubsequence("cite", "link", "summary", "plain", "question", "submit");
    assertThat(browser.eval("document.querySelector('#live').textContent").stringValue())
        .isEqualTo("The answer is there");
  }
}
