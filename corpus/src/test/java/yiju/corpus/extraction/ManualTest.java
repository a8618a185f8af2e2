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

  /** XHTML's empty anchors stay open in HTML, so that all that follows stands in them. */
  @Test
  void whatFollowsAnEmptyAnchorIsNoLink() {
    String options =
        """
        <?xml version="1.0" encoding="UTF-8" standalone="no"?>
        <html xmlns="http://www.w3.org/1999/xhtml"><head><title>选项</title>
        <meta name="generator" content="DocBook XSL Stylesheets"/></head><body>
        <div class="section"><h2 class="title"><a id="_options"/>可选参数</h2>
        <div class="variablelist"><dl class="variablelist">
        <dt><span class="term">-h</span></dt><dd>显示帮助并退出。</dd>
        <dt><span class="term">-c</span></dt><dd>只查看版权信息。</dd></dl></div>
        <div class="literature"><ul><li>更多信息请阅读手册。</li>
        <li><a href="http://perl.example">Perl policy</a></li></ul></div>
        </div></body></html>
        """;
    assertThat(new MainContentExtractor().extract(options, null).text())
        .isEqualTo("可选参数\n-h\n显示帮助并退出。\n-c\n只查看版权信息。\n更多信息请阅读手册。\nPerl policy");
  }

  @Test
  void aHeadersSummaryStaysAndItsSearchGoes() {
    String page =
        """
        <head><title>zip(1)</title><meta name="generator" content="AsciiDoc 10.2.0"></head>
        <div id="header"><h1>zip(1) Manual Page</h1><div class="search">Find</div>
        <h2>NAME</h2><div class="sectionbody"><p>zip - pack files</p></div></div>
        <p>Languages: <a href="en" hreflang="en">en</a> <a href="fr" hreflang="fr">fr</a></p>
        <div id="content"><dl><dt>zip.pack(file)<a class="headerlink" href="#p">¶</a></dt>
        <dd>Packs.</dd></dl></div>
        """;
    assertThat(new MainContentExtractor().extract(page, null).text())
        .isEqualTo("zip(1) Manual Page\nNAME\nzip - pack files\nzip.pack(file)\nPacks.");
  }

  @Test
  void otherPagesAreNotManuals() {
    var other = org.jsoup.Jsoup.parse("<meta name=generator content='WordPress 6.9'><p>Text");
    assertThat(Manual.is(new PageFacts(other))).isFalse();
  }
}
