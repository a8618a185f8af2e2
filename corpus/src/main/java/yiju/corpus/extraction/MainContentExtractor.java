package yiju.corpus.extraction;

import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Extracts the main content of HTML pages. One serves all threads. */
public final class MainContentExtractor {
  private final BlockSelector selector;

  public MainContentExtractor() {
    this(BlockModel.bundled());
  }

  MainContentExtractor(BlockModel model) {
    selector = new BlockSelector(model);
  }

  /**
   * Parses a page and extracts its main content.
   *
   * @param url address of the page, against which its links are resolved, if known
   */
  public MainContent extract(String html, @Nullable String url) {
    return extract(Jsoup.parse(html, url == null ? "" : url));
  }

  /** Extracts from a parsed page, which is left as it was. */
  public MainContent extract(Document document) {
    PageFacts facts = new PageFacts(document);
    Page page = Page.of(facts);
    List<Block> likely = selector.select(page);
    return written(document, facts, page, Manual.is(facts) ? Manual.select(page, likely) : likely);
  }

  /** All of a page that nothing surrounds, such as a chapter of a book or a mail. */
  public MainContent extractWhole(Document document) {
    PageFacts facts = new PageFacts(document);
    Page page = Page.of(facts);
    return written(document, facts, page, page.blocks);
  }

  private static MainContent written(
      Document document, PageFacts facts, Page page, List<Block> kept) {
    TextWriter writer = new TextWriter();
    kept.forEach(writer::add);
    PageMetadata metadata = PageMetadata.of(facts);
    String text = writer.text().isEmpty() ? StructuredBody.of(document) : writer.text();
    Instant modified = metadata.modified();
    return new MainContent(
        metadata.title(),
        text,
        metadata.languageOr(text),
        modified == null ? PageDates.ofByline(page.blocks) : modified,
        writer.headings(),
        metadata.canonicalUrl(),
        metadata.noindex(),
        metadata.nofollow());
  }
}
