package yiju.corpus.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import yiju.corpus.Heading;

class MainContentExtractorTest {
  private final MainContentExtractor extractor = new MainContentExtractor();

  @Test
  void articleAmongRankingsAndNovels() {
    MainContent content =
        extractor.extract(SamplePages.CONTENT_FARM, "http://farm.example/a/1.html");
    assertThat(content.text())
        .contains("青藏铁路全长1956公里")
        .contains("海拔5072米")
        .contains("2006年7月1日全线通车")
        .doesNotContain("霸道总裁")
        .doesNotContain("点击排行")
        .doesNotContain("震惊")
        .doesNotContain("责任编辑")
        .doesNotContain("版权所有");
    assertThat(content.title()).isEqualTo("青藏铁路有多长");
    assertThat(content.lang()).isEqualTo("zh-CN");
    assertThat(content.modified()).isEqualTo(Instant.parse("2023-03-16T00:00:00Z"));
  }

  @Test
  void everyPostOfAThread() {
    MainContent content = extractor.extract(SamplePages.FORUM, "https://forum.example/t/42");
    assertThat(content.text())
        .contains("The pump stops after ten minutes")
        .contains("Clean the filter first")
        .contains("That was it, the filter was full of sand")
        .doesNotContain("Register now");
  }

  @Test
  void manualKeepsSectionsCodeAndTablesWithoutNavigation() {
    MainContent content =
        extractor.extract(SamplePages.MANUAL, "https://db.example/docs/copy.html");
    assertThat(content.text())
        .contains("COPY moves data between tables and files")
        .contains("copy person\n  from 'people.csv'")
        .contains("FORMAT | text, csv or binary")
        .doesNotContain("Prev")
        .doesNotContain("Home | Up");
    assertThat(content.headings())
        .extracting(h -> h.span().of(content.text()))
        .contains("Description", "Parameters");
  }

  @Test
  void headingsAreWholeLines() {
    MainContent content = extractor.extract(SamplePages.MANUAL, null);
    assertThat(content.headings()).isNotEmpty();
    for (Heading heading : content.headings()) {
      int start = heading.span().start();
      int end = heading.span().end();
      assertThat(start == 0 || content.text().charAt(start - 1) == '\n').isTrue();
      assertThat(end == content.text().length() || content.text().charAt(end) == '\n').isTrue();
    }
  }

  @Test
  void leavesTheParsedPageAsItWas() {
    Document page = Jsoup.parse(SamplePages.CONTENT_FARM);
    String before = page.outerHtml();
    extractor.extract(page);
    assertThat(page.outerHtml()).isEqualTo(before);
  }

  @Test
  void emptyPageGivesEmptyText() {
    assertThat(extractor.extract("", null).text()).isEmpty();
    assertThat(extractor.extract("<html><body><script>x()</script></body></html>", null).text())
        .isEmpty();
  }

  @Test
  void textIsNeverLostAltogether() {
    assertThat(extractor.extract("<a href=x>only a link</a>", null).text())
        .isEqualTo("only a link");
    assertThat(extractor.extract("plain words", null).text()).isEqualTo("plain words");
  }

  @Test
  void bodyStatedForMachinesIsTheLastResort() {
    String html =
        """
        <script type="application/ld+json">{"@type":"Article","articleBody":"Salt melts ice."}\
        </script><div id="app"></div>""";
    assertThat(extractor.extract(html, null).text()).isEqualTo("Salt melts ice.");
  }

  @Test
  void malformedMarkup() {
    String html =
        "<p>Wheat is sown in <b>autumn, <i>barley</b> in spring.</p></div></td><p>Rye <a href='x>";
    assertThat(extractor.extract(html, null).text())
        .contains("Wheat is sown in autumn, barley in spring.");
  }

  @Test
  void deepNesting() {
    String html = "<div>".repeat(10_000) + "<p>Deep down.</p>" + "</div>".repeat(10_000);
    assertThat(extractor.extract(html, null).text()).isEqualTo("Deep down.");
  }

  @Test
  void fiveMegabytes() {
    StringBuilder html = new StringBuilder("<main>");
    for (int i = 0; html.length() < 5_000_000; i++) {
      html.append("<p>Reach ").append(i).append(" of the river carries sand, ");
      html.append("which settles where the water slows down. ".repeat(10)).append("</p>\n");
    }
    MainContent content =
        assertTimeout(Duration.ofSeconds(60), () -> extractor.extract(html.toString(), null));
    assertThat(content.text().length()).isGreaterThan(4_000_000);
  }

  @Test
  void robotsAndCanonicalAddress() {
    MainContent content =
        extractor.extract(
            """
            <head><meta name="ROBOTS" content="NoIndex, follow">
            <link rel="canonical" href="/a"></head><p>Text.</p>""",
            "https://example.org/a?session=1");
    assertThat(content.noindex()).isTrue();
    assertThat(content.nofollow()).isFalse();
    assertThat(content.canonicalUrl()).isEqualTo("https://example.org/a");
  }
}
