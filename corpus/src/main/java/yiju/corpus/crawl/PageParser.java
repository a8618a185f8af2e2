package yiju.corpus.crawl;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Document;
import yiju.corpus.Language;
import yiju.corpus.TextDecoder;
import yiju.corpus.extraction.MainContent;
import yiju.corpus.extraction.MainContentExtractor;
import yiju.corpus.files.WrappedLines;

/** Reads what was fetched. Stateless. */
final class PageParser {
  private static final MainContentExtractor EXTRACTOR = new MainContentExtractor();

  private PageParser() {}

  /**
   * @param content filed under the address it was fetched from
   * @param canonical the address that the page prefers
   * @param links empty where the page asks not to follow them
   */
  record Page(Document content, @Nullable String canonical, boolean noindex, List<String> links) {
    Page {
      links = List.copyOf(links);
    }
  }

  /** Empty when the content is neither HTML nor plain text. */
  static Optional<Page> parse(String url, FetchResult.Content content) {
    boolean noindex = content.robots().matches(".*\\b(noindex|none)\\b.*");
    boolean nofollow = content.robots().matches(".*\\b(nofollow|none)\\b.*");
    return switch (content.type()) {
      case "text/html", "application/xhtml+xml", "" ->
          Optional.of(html(url, content, noindex, nofollow));
      case "text/plain", "text/markdown" -> text(url, content, noindex);
      default -> Optional.empty();
    };
  }

  private static Page html(
      String url, FetchResult.Content content, boolean noindex, boolean nofollow) {
    String html = TextDecoder.decodeHtml(content.body(), content.charset());
    org.jsoup.nodes.Document page = Jsoup.parse(html, url);
    MainContent main = EXTRACTOR.extract(page);
    String canonical = main.canonicalUrl();
    Document document =
        new Document(
            url,
            main.title().isBlank() ? lastSegment(url) : main.title(),
            main.text(),
            url,
            main.lang(),
            main.modified(),
            null,
            main.headings());
    return new Page(
        document,
        canonical == null ? null : Links.resolve(url, canonical).orElse(null),
        noindex || main.noindex(),
        nofollow || main.nofollow() ? List.of() : Links.of(page));
  }

  private static Optional<Page> text(String url, FetchResult.Content content, boolean noindex) {
    String text = TextDecoder.decode(content.body(), content.charset());
    if (TextDecoder.isBinary(text)) {
      return Optional.empty();
    }
    String shown = WrappedLines.unwrap(text);
    String lang = Language.of(shown);
    Document document =
        new Document(url, lastSegment(url), shown, url, lang, null, null, List.of());
    return Optional.of(new Page(document, null, noindex, List.of()));
  }

  private static String lastSegment(String url) {
    String path = URI.create(url).getPath().replaceFirst("/+$", "");
    String last = path.substring(path.lastIndexOf('/') + 1);
    return last.isEmpty() ? Urls.authority(url) : last;
  }
}
