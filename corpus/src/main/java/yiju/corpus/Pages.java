package yiju.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Which page of its source each place of a text stands on: pages of a PDF, slides of a
 * presentation.
 *
 * @param first number of the page that the text begins on, counted from 1; 0 if it has no pages
 * @param starts offsets at which each further page begins, ascending; a page without text begins
 *     where the next one does
 */
public record Pages(int first, List<Integer> starts) {
  /** Of a text without pages. */
  public static final Pages NONE = new Pages(0, List.of());

  public Pages {
    starts = List.copyOf(starts);
    if (first < 0 || (first == 0 && !starts.isEmpty())) {
      throw new IllegalArgumentException("no page has the number " + first);
    }
    for (int i = 0; i < starts.size(); i++) {
      if (starts.get(i) < (i == 0 ? 0 : starts.get(i - 1))) {
        throw new IllegalArgumentException("pages begin in the wrong order: " + starts);
      }
    }
  }

  /** The page that the character at {@code offset} stands on. */
  public OptionalInt at(int offset) {
    if (first == 0) {
      return OptionalInt.empty();
    }
    int page = first;
    for (int start : starts) {
      page += start <= offset ? 1 : 0;
    }
    return OptionalInt.of(page);
  }

  /** The pages of a part of the text, its offsets counted from the part's start. */
  public Pages within(Span part) {
    if (first == 0) {
      return NONE;
    }
    List<Integer> inside = new ArrayList<>();
    int page = first;
    for (int start : starts) {
      if (start <= part.start()) {
        page++;
      } else if (start < part.end()) {
        inside.add(start - part.start());
      }
    }
    return new Pages(page, inside);
  }
}
