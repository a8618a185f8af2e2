package yiju.corpus.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The elements of a page that speak about it, collected in one pass and in page order. */
final class PageFacts {
  final Document page;
  final List<Element> metas = new ArrayList<>();
  final List<Element> times = new ArrayList<>();
  final List<Element> headings = new ArrayList<>();
  final List<String> data = new ArrayList<>();
  @Nullable Element canonical;

  PageFacts(Document page) {
    this.page = page;
    page.stream().forEach(this::add);
  }

  private void add(Element element) {
    switch (element.normalName()) {
      case "meta" -> metas.add(element);
      case "time" -> times.add(element);
      case "h1" -> headings.add(element);
      case "script" -> {
        if (element.attr("type").contains("ld+json")) {
          data.add(element.data());
        }
      }
      case "link" -> {
        if (canonical == null
            && element.attr("rel").equalsIgnoreCase("canonical")
            && element.hasAttr("href")) {
          canonical = element;
        }
      }
      default -> {}
    }
  }

  /** Content of the first meta element whose name, property or itemprop is one of those given. */
  String meta(String... names) {
    for (Element meta : metas) {
      for (String name : names) {
        if (isNamed(meta, name) && !meta.attr("content").isBlank()) {
          return meta.attr("content").strip();
        }
      }
    }
    return "";
  }

  /** Contents of all meta elements of that name, in lower case. */
  List<String> metas(String name) {
    return metas.stream()
        .filter(meta -> isNamed(meta, name))
        .map(meta -> meta.attr("content").toLowerCase(Locale.ROOT))
        .toList();
  }

  private static boolean isNamed(Element meta, String name) {
    return meta.attr("name").equalsIgnoreCase(name)
        || meta.attr("property").equalsIgnoreCase(name)
        || meta.attr("itemprop").equalsIgnoreCase(name);
  }
}
