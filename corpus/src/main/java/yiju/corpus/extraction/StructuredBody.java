package yiju.corpus.extraction;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The body that a page states only for machines, for pages that scripts would have to draw. */
final class StructuredBody {
  private static final Logger LOG = LoggerFactory.getLogger(StructuredBody.class);
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> BODIES = Set.of("articleBody", "reviewBody", "text");

  private StructuredBody() {}

  /** Article body or message texts in schema.org data, else the page's description, else empty. */
  static String of(Document page) {
    StringBuilder body = new StringBuilder();
    for (Element script : page.select("script[type*=ld+json]")) {
      try {
        collect(JSON.readTree(script.data()), body);
      } catch (JacksonException malformed) {
        LOG.debug("structured data that is not JSON: {}", malformed.getOriginalMessage());
      }
    }
    if (body.isEmpty()) {
      Element description =
          page.selectFirst("meta[name=description], meta[property=og:description]");
      return description == null ? "" : description.attr("content").strip();
    }
    return body.toString();
  }

  private static void collect(JsonNode root, StringBuilder body) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      JsonNode node = open.pop();
      node.values().forEach(open::addLast);
      for (var property : node.properties()) {
        if (BODIES.contains(property.getKey()) && property.getValue().isString()) {
          String text = Jsoup.parseBodyFragment(property.getValue().asString()).wholeText().strip();
          if (!text.isEmpty()) {
            body.append(body.isEmpty() ? "" : "\n").append(text);
          }
        }
      }
    }
  }
}
