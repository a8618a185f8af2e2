package yiju.corpus.extraction;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Heading;

/**
 * What a page says, without what surrounds it.
 *
 * @param title may be empty
 * @param text one block element a line, table cells joined by " | "; code keeps its line breaks
 * @param lang BCP 47, {@code und} if unknown
 * @param modified last change, else publication, as the page states it
 * @param headings whose spans are whole lines of {@code text}, in text order
 * @param canonicalUrl the address that the page itself prefers, absolute if the page's was known
 * @param noindex whether the page asks not to be indexed
 * @param nofollow whether the page asks that its links not be followed
 */
public record MainContent(
    String title,
    String text,
    String lang,
    @Nullable Instant modified,
    List<Heading> headings,
    @Nullable String canonicalUrl,
    boolean noindex,
    boolean nofollow) {
  public MainContent {
    headings = List.copyOf(headings);
    for (Heading h : headings) {
      if (h.span().end() > text.length()) {
        throw new IllegalArgumentException("heading " + h.span() + " beyond the text");
      }
    }
  }
}
