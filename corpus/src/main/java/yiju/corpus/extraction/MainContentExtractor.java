package yiju.corpus.extraction;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Extracts the main content of HTML pages. Stateless: one serves all threads. */
public final class MainContentExtractor {
  /**
   * Parses a page and extracts its main content.
   *
   * @param url address of the page, against which its links are resolved, if known
   */
  public MainContent extract(String html, @Nullable String url) {
    return extract(Jsoup.parse(html, url == null ? "" : url));
  }

  /** Extracts from a parsed page, which is left as it was. */
  public MainContent extract(Document page) {
    List<Block> blocks = PageReader.read(page);
    TextWriter writer = new TextWriter();
    BlockSelector.select(blocks).forEach(writer::add);
    PageMetadata metadata = PageMetadata.of(page);
    String text = writer.text();
    return new MainContent(
        metadata.title(),
        text,
        metadata.languageOr(text),
        metadata.modified(),
        writer.headings(),
        metadata.canonicalUrl(),
        metadata.noindex(),
        metadata.nofollow());
  }
}
