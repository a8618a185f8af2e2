package yiju.corpus;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One text with what is known of it.
 *
 * @param id stable: the same source gives the same id every time
 * @param title may be empty
 * @param text the extracted text, one block element a line; all spans refer to it
 * @param url address to show to a reader, if there is one
 * @param lang BCP 47 language of the text: {@code zh}, {@code zh-Hant}, {@code en}, or {@code und}
 * @param modified when the source says it was last changed
 * @param supersedes id of the document that this one replaces, if it says so
 * @param headings in text order
 * @param pages where the source has pages
 */
public record Document(
    String id,
    String title,
    String text,
    @Nullable String url,
    String lang,
    @Nullable Instant modified,
    @Nullable String supersedes,
    List<Heading> headings,
    Pages pages) {
  public Document {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a document needs an id");
    }
    headings = List.copyOf(headings);
    for (Heading h : headings) {
      if (h.span().end() > text.length()) {
        throw new IllegalArgumentException("document " + id + ": heading beyond the text");
      }
    }
  }

  /** A document without pages. */
  public Document(
      String id,
      String title,
      String text,
      @Nullable String url,
      String lang,
      @Nullable Instant modified,
      @Nullable String supersedes,
      List<Heading> headings) {
    this(id, title, text, url, lang, modified, supersedes, headings, Pages.NONE);
  }

  /** A document without headings, dates or address, its language found from the text. */
  public static Document of(String id, String title, String text) {
    return new Document(id, title, text, null, Language.of(text), null, null, List.of());
  }
}
