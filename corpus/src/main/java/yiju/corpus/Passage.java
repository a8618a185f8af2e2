package yiju.corpus;

/**
 * A piece of a document that is retrieved, read and cited as a whole.
 *
 * @param id {@code documentId#ordinal}
 * @param documentId the document it is part of
 * @param span where it stands in the document's text
 * @param text exactly what stands there
 * @param heading the headings above it, outermost first, joined by {@code " > "}; may be empty
 * @param pages that it stands on, if its document has pages
 */
public record Passage(
    String id, String documentId, Span span, String text, String heading, Pages pages) {
  public Passage {
    if (span.length() != text.length()) {
      throw new IllegalArgumentException(
          "passage " + id + ": span of " + span.length() + " for text of " + text.length());
    }
  }

  /** A passage of a document without pages. */
  public Passage(String id, String documentId, Span span, String text, String heading) {
    this(id, documentId, span, text, heading, Pages.NONE);
  }
}
