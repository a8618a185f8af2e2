package yiju.corpus;

/**
 * A half-open range of UTF-16 offsets into a text.
 *
 * @param start first code unit
 * @param end one past the last code unit
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  public int length() {
    return end - start;
  }

  /** The text that this span covers. */
  public String of(String text) {
    return text.substring(start, end);
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** This span moved by {@code offset}. */
  public Span plus(int offset) {
    return new Span(start + offset, end + offset);
  }
}
