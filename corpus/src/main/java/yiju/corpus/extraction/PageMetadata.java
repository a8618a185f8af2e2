package yiju.corpus.extraction;

import java.time.Instant;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Language;

/** What a page says of itself outside its text. */
record PageMetadata(
    String title,
    String declaredLanguage,
    @Nullable Instant modified,
    @Nullable String canonicalUrl,
    boolean noindex,
    boolean nofollow) {
  static PageMetadata of(Document page) {
    String robots = meta(page, "robots").toLowerCase(Locale.ROOT);
    boolean none = robots.contains("none");
    return new PageMetadata(
        Titles.of(page),
        page.select("html").attr("lang"),
        null,
        canonical(page),
        none || robots.contains("noindex"),
        none || robots.contains("nofollow"));
  }

  String languageOr(String text) {
    return Language.of(text);
  }

  private static @Nullable String canonical(Document page) {
    Element link = page.selectFirst("link[rel=canonical][href]");
    if (link == null) {
      return null;
    }
    String url = link.absUrl("href");
    return url.isEmpty() ? link.attr("href") : url;
  }

  private static String meta(Document page, String name) {
    Element meta = page.selectFirst("meta[name=" + name + "]");
    return meta == null ? "" : meta.attr("content");
  }
}
