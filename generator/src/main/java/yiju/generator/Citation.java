package yiju.generator;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Span;
import yiju.retriever.ScoredPassage;

/**
 * Where a claim stands.
 *
 * @param span offsets into the document's text
 * @param quote exactly what stands there
 * @param page that it begins on, from 1, if the document has pages
 */
public record Citation(
    String passageId,
    String documentId,
    String title,
    @Nullable String url,
    Span span,
    String quote,
    @Nullable Integer page) {
  public Citation {
    if (span.length() != quote.length()) {
      throw new IllegalArgumentException(
          "citation of " + passageId + ": quote of " + quote.length() + " for " + span);
    }
  }

  /** Cites {@code within} (offsets into the passage's text) of {@code source}. */
  public static Citation of(ScoredPassage source, Span within) {
    var p = source.passage();
    OptionalInt page = p.pages().at(within.start());
    return new Citation(
        p.id(),
        p.documentId(),
        source.title(),
        source.url(),
        within.plus(p.span().start()),
        within.of(p.text()),
        page.isPresent() ? page.getAsInt() : null);
  }
}
