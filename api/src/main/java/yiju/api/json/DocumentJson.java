package yiju.api.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import yiju.corpus.Document;
import yiju.corpus.files.DocumentLine;

/** A document of the knowledge base, whole; spans of citations refer to its text. */
public record DocumentJson(
    String id,
    String title,
    String text,
    @Nullable String url,
    String lang,
    @Nullable String modified) {
  public static DocumentJson of(Document d) {
    String modified = d.modified() == null ? null : d.modified().toString();
    return new DocumentJson(d.id(), d.title(), d.text(), d.url(), d.lang(), modified);
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
