package yiju.corpus.crawl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Where a page leads. */
final class Links {
  private static final int MOST = 5_000;

  private Links() {}

  /**
   * Normalised addresses in page order, each once; those that the page asks not to follow aside.
   */
  static List<String> of(Document page) {
    Set<String> links = new LinkedHashSet<>();
    for (Element element : page.select("a[href], area[href], frame[src], iframe[src]")) {
      if (links.size() >= MOST) {
        break;
      }
      if (!element.attr("rel").toLowerCase(Locale.ROOT).contains("nofollow")) {
        String name = element.hasAttr("href") ? "href" : "src";
        Urls.normalize(element.absUrl(name)).ifPresent(links::add);
      }
    }
    for (Element refresh : page.select("meta[http-equiv=refresh]")) {
      refreshTarget(page.baseUri(), refresh.attr("content")).ifPresent(links::add);
    }
    return new ArrayList<>(links);
  }

  /** The normalised address that a reference on the page at {@code base} means. */
  static Optional<String> resolve(String base, String reference) {
    Element link = new Element("a").attr("href", reference.strip());
    link.setBaseUri(base);
    return Urls.normalize(link.absUrl("href"));
  }

  private static Optional<String> refreshTarget(String base, String content) {
    int url = content.toLowerCase(Locale.ROOT).indexOf("url=");
    return url < 0
        ? Optional.empty()
        : resolve(base, content.substring(url + 4).replaceAll("['\"]", ""));
  }
}
