package yiju.corpus.extraction;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds a page's title and frees it of the site's name. */
final class Titles {
  private Titles() {}

  static String of(Document page) {
    Element og = page.selectFirst("meta[property=og:title]");
    if (og != null && !og.attr("content").isBlank()) {
      return og.attr("content").strip();
    }
    return page.title().strip();
  }
}
