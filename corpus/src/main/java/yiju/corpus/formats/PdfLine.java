package yiju.corpus.formats;

/**
 * A printed line; lengths in points, {@code y} counted downwards from the top of the page.
 *
 * @param end where it ends on the right
 * @param y of its letters' feet
 * @param size of most of its letters
 * @param smallest size of a fair share of its letters
 * @param largest size of a fair share of its letters
 * @param bold share of its letters that are bold
 * @param firstWord width of its first word
 */
record PdfLine(
    String text,
    float x,
    float end,
    float y,
    float size,
    float smallest,
    float largest,
    float bold,
    float firstWord) {
  private static final float SAME_SIZE = 1.06f;

  boolean isBold() {
    return bold > 0.5f;
  }

  /** Whether the same hand may have set both; a line may mix letters, as of code within text. */
  boolean looksLike(PdfLine other) {
    return Math.abs(bold - other.bold) < 0.9f
        && smallest < SAME_SIZE * other.largest
        && other.smallest < SAME_SIZE * largest;
  }
}
