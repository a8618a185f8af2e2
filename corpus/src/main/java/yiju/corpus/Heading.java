package yiju.corpus;

/**
 * A heading of a document.
 *
 * @param level 1 for the outermost
 * @param span where the heading's own line stands in the document's text
 */
public record Heading(int level, Span span) {
  public Heading {
    if (level < 1) {
      throw new IllegalArgumentException("heading level " + level + " is below 1");
    }
  }
}
