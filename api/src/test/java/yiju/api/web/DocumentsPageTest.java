package yiju.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Documents come, are found and go. */
class DocumentsPageTest extends OpenPage {
  @Test
  void aFileIsDroppedAskedAboutAndDeleted() throws Exception {
    browser.eval("location.hash = '#documents'");
    browser.waitFor("document.querySelectorAll('#documents tr').length >= 2");
    drop("#drop", "otters.md", "# Otters\n\nThe otter of Ardan sleeps in a holt of 12 metres.");
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
  void aPdfIsCitedByItsPageAndDeleted() throws Exception {
    browser.eval("location.hash = '#documents'");
    drop(
        "#drop",
        "moles.pdf",
        Pdf.of(
            "Moles live below the lawns of Ardan.", "The mole of Ardan digs 18 metres an hour."));
    browser.waitFor("document.querySelector('#documents').innerText.includes('upload/moles.pdf')");
    browser.eval("location.hash = '#ask'");
    ask("How far does the mole of Ardan dig an hour?");
    assertThat(text(".said")).contains("18 metres");
    assertThat(text(".sources")).contains("page 2");
    browser.click(".cite");
    browser.waitFor("document.querySelector('#source mark')");
    assertThat(text("#source-text")).contains("page 1", "page 2");
    screenshot("pdf");
    browser.press("Escape");
    browser.eval("location.hash = '#documents'");
    browser.eval("document.querySelector('#search').value = 'mole lawns'");
    browser.click("#search-form button");
    browser.waitFor("document.querySelector('#hits').innerText.includes('upload/moles.pdf')");
    assertThat(browser.eval("document.querySelector('#listing').hidden").asBoolean()).isTrue();
    screenshot("search");
    browser.eval(
        "(() => { const s = document.querySelector('#search'); s.value = '';"
            + " s.dispatchEvent(new Event('input')); })()");
    browser.waitFor("!document.querySelector('#listing').hidden");
    String delete = "[aria-label^=\"Delete: \"][aria-label*=oles]";
    browser.click(delete);
    browser.click(delete);
    browser.waitFor("!document.querySelector('#documents').innerText.includes('moles')");
    browser.eval("location.hash = '#ask'");
    browser.click("#fresh");
    ask("How far does the mole of Ardan dig an hour?");
    assertThat(text("#conversation")).contains("No answer:").doesNotContain("18 metres");
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
}
