package yiju.corpus.extraction;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** The elements of a page that speak about it, collected in one pass and in page order. */
final class PageFacts {
  final Document page;
  final List<Meta> metas = new ArrayList<>();
  final List<Element> times = new ArrayList<>();
  final List<Element> headings = new ArrayList<>();
  final List<String> data = new ArrayList<>();

  /** How many links to the same page in other languages stand in an element. */
  final IdentityHashMap<Element, Integer> translations = new IdentityHashMap<>();

  @Nullable Element canonical;

  PageFacts(Document page) {
    this.page = page;
    Node node = page;
    while (node != null) {
      if (node instanceof Element element) {
        add(element);
      }
      node = following(node);
    }
  }

  private static @Nullable Node following(Node node) {
    if (node.childNodeSize() > 0) {
      return node.childNode(0);
    }
    Node open = node;
    while (open != null && open.nextSibling() == null) {
      open = open.parentNode();
    }
    return open == null ? null : open.nextSibling();
  }

  private void add(Element element) {
    switch (element.normalName()) {
      case "a" -> {
        if (element.hasAttr("hreflang") && element.parent() != null) {
          translations.merge(element.parent(), 1, Integer::sum);
        }
      }
      case "meta" -> metas.add(Meta.of(element));
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
    for (Meta meta : metas) {
      for (String name : names) {
        if (meta.isNamed(name) && !meta.content.isBlank()) {
          return meta.content.strip();
        }
      }
    }
    return "";
  }

  /** Contents of all meta elements of that name, in lower case. */
  List<String> metas(String name) {
    return metas.stream()
        .filter(meta -> meta.isNamed(name))
        .map(meta -> meta.content.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** A meta element, whose attributes are asked for again and again. */
  record Meta(String name, String property, String itemprop, String content) {
    private static Meta of(Element element) {
      return new Meta(
          element.attr("name"),
          element.attr("property"),
          element.attr("itemprop"),
          element.attr("content"));
    }

    private boolean isNamed(String sought) {
      return name.equalsIgnoreCase(sought)
          || property.equalsIgnoreCase(sought)
          || itemprop.equalsIgnoreCase(sought);
    }
  }
}
