package yiju.corpus;

/**
 * A piece of a document that is retrieved, read and cited as a whole.
 *
 * @param id {@code documentId#ordinal}
 * @param documentId the document it is part of
 * @param span where it stands in the document's text
 * @param text exactly what stands there
 * @param heading the headings above it, outermost first, joined by {@code " > "}; may be empty
 */
public record Passage(String id, String documentId, Span span, String text, String heading) {
  public Passage {
    if (span.length() != text.length()) {
      throw new IllegalArgumentException(
          "passage " + id + ": span of " + span.length() + " for text of " + text.length());
    }
  }
}
