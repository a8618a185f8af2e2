package yiju.corpus.formats;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Tells headings by the PDF's bookmarks; where there are none, by large or bold letters. */
final class PdfHeadings {
  private static final int FEWEST_BOOKMARKS = 3;
  private static final int BOOKMARKS_AHEAD = 12;
  private static final int LONGEST = 160;
  private static final int MOST_LINES = 3;
  private static final float LARGER = 1.12f;

  private final List<PdfOutline.Entry> outline;
  private final List<PdfParagraph> paragraphs;
  private final List<Integer> sizes;
  private final int body;
  private int next;

  PdfHeadings(List<PdfOutline.Entry> outline, List<PdfParagraph> paragraphs) {
    this.outline = outline.size() < FEWEST_BOOKMARKS ? List.of() : outline;
    this.paragraphs = paragraphs;
    this.body = bodySize(paragraphs);
    this.sizes =
        paragraphs.stream()
            .filter(p -> mayBeHeading(p) && isLarge(p))
            .map(PdfHeadings::size)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
  }

  /** The level of a paragraph that is a heading; to be asked in the order of the text. */
  OptionalInt level(PdfParagraph paragraph) {
    if (!mayBeHeading(paragraph)) {
      return OptionalInt.empty();
    }
    return outline.isEmpty() ? byLetters(paragraph) : byBookmark(paragraph);
  }

  /** What stands in the largest letters on the first page with text, if they are large. */
  @Nullable String title() {
    if (paragraphs.isEmpty()) {
      return null;
    }
    int first = paragraphs.getFirst().page;
    return paragraphs.stream()
        .takeWhile(p -> p.page == first)
        .filter(p -> mayBeHeading(p) && isLarge(p))
        .max(Comparator.comparingInt(PdfHeadings::size))
        .map(p -> p.text.toString())
        .orElse(null);
  }

  private OptionalInt byBookmark(PdfParagraph paragraph) {
    String text = letters(paragraph.text.toString());
    int end = Math.min(outline.size(), next + BOOKMARKS_AHEAD);
    for (int i = next; i < end && !text.isEmpty(); i++) {
      String bookmark = letters(outline.get(i).title());
      boolean same = text.equals(bookmark);
      boolean numbered = bookmark.length() > 3 && text.endsWith(bookmark);
      if (same || (numbered && text.length() < bookmark.length() + 12)) {
        next = i + 1;
        return OptionalInt.of(outline.get(i).level());
      }
    }
    return OptionalInt.empty();
  }

  private OptionalInt byLetters(PdfParagraph paragraph) {
    if (isLarge(paragraph)) {
      return OptionalInt.of(1 + sizes.indexOf(size(paragraph)));
    }
    boolean bold = paragraph.firstLine.isBold() && size(paragraph) >= body;
    return bold ? OptionalInt.of(1 + sizes.size()) : OptionalInt.empty();
  }

  private boolean isLarge(PdfParagraph paragraph) {
    return size(paragraph) >= LARGER * body;
  }

  private static boolean mayBeHeading(PdfParagraph paragraph) {
    String text = paragraph.text.toString();
    return text.length() <= LONGEST
        && paragraph.lines() <= MOST_LINES
        && text.codePoints().anyMatch(Character::isLetter)
        && !text.contains(" | ")
        && !text.matches(".*[.。;；,，:：]");
  }

  /** Size of the letters in half points. */
  private static int size(PdfParagraph paragraph) {
    return Math.round(2 * paragraph.firstLine.size());
  }

  private static int bodySize(List<PdfParagraph> paragraphs) {
    Map<Integer, Integer> letters = new HashMap<>();
    paragraphs.forEach(p -> letters.merge(size(p), p.text.length(), Integer::sum));
    return letters.entrySet().stream()
        .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
