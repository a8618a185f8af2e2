package yiju.corpus.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainContentExtractorTest {
  private final MainContentExtractor extractor = new MainContentExtractor();

  @Test
  void oneBlockALineWithoutNavigation() {
    MainContent content =
        extractor.extract(
            """
            <html><head><title>Bread</title></head><body>
            <nav><a href="/">Home</a> <a href="/shop">Shop</a></nav>
            <h2>Baking</h2><p>Knead the dough for ten minutes, then let it rest.</p>
            <table><tr><th>Flour</th><th>Water</th></tr><tr><td>500 g</td><td>350 g</td></tr></table>
            <pre>mix();
              rest();</pre></body></html>
            """,
            null);
    assertThat(content.text())
        .isEqualTo(
            """
            Baking
            Knead the dough for ten minutes, then let it rest.
            Flour | Water
            500 g | 350 g
            mix();
              rest();""");
    assertThat(content.headings())
        .singleElement()
        .satisfies(h -> assertThat(h.span().of(content.text())).isEqualTo("Baking"));
    assertThat(content.title()).isEqualTo("Bread");
    assertThat(content.lang()).isEqualTo("en");
  }

  @Test
  void emptyPageGivesEmptyText() {
    assertThat(extractor.extract("", null).text()).isEmpty();
  }
}
