package yiju.corpus.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ManualTest {
  private static final String PAGE =
      """
      <html><head><title>Mail</title>
      <meta name="generator" content="DocBook XSL Stylesheets"></head><body>
      <div class="navheader"><a href="a">Previous chapter</a> <a href="b">Next chapter</a></div>
      <div class="chapter"><h1>Mail</h1>
      <div class="toc"><ul><li><a href="#x">Programs to read mail with</a></li></ul></div>
      <h2>Programs</h2>
      <table><tr><td><a href="m">mutt</a></td><td><a href="p">42</a></td></tr></table>
      <p>Short.</p><pre>mail -s hello you</pre></div>
      <div class="navfooter"><a href="a">Prev</a> <a href="b">Up to the contents</a></div>
      </body></html>
      """;

  @Test
  void aManualKeepsAllButItsNavigation() {
    String text = new MainContentExtractor().extract(PAGE, null).text();
    assertThat(text).contains("Mail", "Programs", "mutt | 42", "Short.", "mail -s hello you");
    assertThat(text).doesNotContain("chapter", "to read mail with", "Up to the contents");
  }

  @Test
  void otherPagesAreNotManuals() {
    var other = org.jsoup.Jsoup.parse("<meta name=generator content='WordPress 6.9'><p>Text");
    assertThat(Manual.is(new PageFacts(other))).isFalse();
  }
}
