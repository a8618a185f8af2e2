package yiju.api.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import yiju.corpus.Document;
import yiju.corpus.Pages;
import yiju.corpus.files.DocumentLine;

/**
 * A document of the knowledge base, whole; spans of citations refer to its text.
 *
 * @param pages where they begin; absent where the source has none
 */
public record DocumentJson(
    String id,
    String title,
    String text,
    @Nullable String url,
    String lang,
    @Nullable String modified,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PagesJson pages) {
  public static DocumentJson of(Document d) {
    String modified = d.modified() == null ? null : d.modified().toString();
    return new DocumentJson(
        d.id(), d.title(), d.text(), d.url(), d.lang(), modified, PagesJson.of(d.pages()));
  }

  /**
   * @param first number of the page that the text begins on
   * @param starts UTF-16 offsets into the text at which each further page begins
   */
  public record PagesJson(int first, List<Integer> starts) {
    static @Nullable PagesJson of(Pages pages) {
      return pages.first() == 0 ? null : new PagesJson(pages.first(), pages.starts());
    }
  }

  /**
   * Reads a document as {@code add} reads a line.
   *
   * @throws LineException naming what is wrong
   */
  public static Document parse(JsonNode object) {
    return switch (DocumentLine.of(object)) {
      case DocumentLine.Read read -> read.document();
      case DocumentLine.Invalid invalid -> throw LineException.of(null, invalid.reason());
    };
  }
}
