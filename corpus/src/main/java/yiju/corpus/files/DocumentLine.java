package yiju.corpus.files;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yiju.corpus.Dates;
import yiju.corpus.Document;
import yiju.corpus.Language;
import yiju.corpus.extraction.MainContent;
import yiju.corpus.extraction.MainContentExtractor;

/** A document as one line of JSON. */
public final class DocumentLine {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final MainContentExtractor EXTRACTOR = new MainContentExtractor();

  /** What came of it. */
  public sealed interface Result permits Read, Invalid {}

  public record Read(Document document) implements Result {}

  /**
   * @param reason names the field
   */
  public record Invalid(String reason) implements Result {}

  private DocumentLine() {}

  /**
   * @throws tools.jackson.core.JacksonException when the line is not JSON
   */
  static Result parse(String line) {
    return of(JSON.readTree(line));
  }

  /** Reads an object that has been parsed. */
  public static Result of(JsonNode json) {
    if (!json.isObject()) {
      return new Invalid("not a JSON object");
    }
    for (String name : List.of("title", "text", "html", "url", "lang", "modified", "supersedes")) {
      if (json.hasNonNull(name) && !json.get(name).isString()) {
        return new Invalid("field \"" + name + "\" must be a string");
      }
    }
    JsonNode id = json.get("id");
    if (id == null || !(id.isString() || id.isIntegralNumber()) || id.asString().isBlank()) {
      return new Invalid("field \"id\" is missing or not a string");
    }
    String modified = string(json, "modified");
    Optional<Instant> instant = modified == null ? Optional.empty() : Dates.parse(modified);
    if (modified != null && instant.isEmpty()) {
      return new Invalid("field \"modified\" is no ISO 8601 date: " + modified);
    }
    return content(json, id.asString(), instant.orElse(null));
  }

  private static Result content(JsonNode json, String id, @Nullable Instant modified) {
    String text = string(json, "text");
    String html = string(json, "html");
    if (text == null && html == null) {
      return new Invalid("field \"text\" or \"html\" is missing");
    }
    MainContent main = text == null && html != null ? extract(html, string(json, "url")) : null;
    String shown = main != null ? main.text() : text == null ? "" : text;
    if (shown.isBlank()) {
      return new Invalid("field \"" + (main == null ? "text" : "html") + "\" holds no text");
    }
    String title = string(json, "title");
    String lang = string(json, "lang");
    return new Read(
        new Document(
            id,
            title != null ? title : main == null ? "" : main.title(),
            shown,
            string(json, "url"),
            lang == null && main != null ? main.lang() : Language.ofTag(lang, shown),
            modified != null || main == null ? modified : main.modified(),
            string(json, "supersedes"),
            main == null ? List.of() : main.headings()));
  }

  private static MainContent extract(String html, @Nullable String url) {
    return EXTRACTOR.extract(html, url);
  }

  private static @Nullable String string(JsonNode json, String name) {
    return json.hasNonNull(name) ? json.get(name).asString() : null;
  }
}
