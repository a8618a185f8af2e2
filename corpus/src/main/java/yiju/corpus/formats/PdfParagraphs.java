package yiju.corpus.formats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells which lines make up a paragraph, by their distance, indentation, length and letters. */
final class PdfParagraphs {
  private static final Pattern ITEM =
      Pattern.compile(
          "([•●○◦▪■□◆◇►▶–—*·‣⁃✓➢]\\s?|-\\s|\\(?\\d{1,3}[.)）、]\\s?\\D|[(（][\\da-z一-十]{1,3}[)）]"
              + "|\\[\\d+] |[a-z][.)] ).*");
  private static final String CELL_BORDER = " | ";
  private static final float NEXT_LINE = 1.25f;
  private static final float USUAL_LEADING = 1.2f;
  private static final float INDENT = 0.8f;

  private final List<PdfParagraph> paragraphs = new ArrayList<>();
  private final int pages;
  private final Wrapping wrapping;
  private final float leading;
  private float rightEdge;

  private PdfParagraphs(List<PdfPage> pages) {
    this.pages = pages.size();
    this.wrapping = new Wrapping(words(pages));
    this.leading = leading(pages);
  }

  static PdfParagraphs of(List<PdfPage> pages) {
    PdfParagraphs paragraphs = new PdfParagraphs(pages);
    for (int i = 0; i < pages.size(); i++) {
      paragraphs.addPage(i + 1, pages.get(i).lines());
    }
    return paragraphs;
  }

  List<PdfParagraph> list() {
    return paragraphs;
  }

  void write(DocumentText text, PdfHeadings headings) {
    int page = 0;
    for (PdfParagraph p : paragraphs) {
      for (; page < p.page; page++) {
        text.page();
      }
      OptionalInt level = headings.level(p);
      if (level.isPresent() && p.pagesAt.isEmpty()) {
        text.heading(level.getAsInt(), p.text.toString());
      } else {
        text.paragraph(p.text.toString(), p.pagesAt);
      }
      page += p.pagesAt.size();
    }
    for (; page < pages; page++) {
      text.page();
    }
  }

  private void addPage(int page, List<PdfLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      boolean newColumn = i == 0 || line.y() < lines.get(i - 1).y() - line.size();
      if (newColumn) {
        rightEdge = rightEdge(lines, i);
      }
      PdfParagraph last = paragraphs.isEmpty() ? null : paragraphs.getLast();
      if (last != null && (newColumn ? goesOnElsewhere(last, line) : goesOn(last, line))) {
        last.addOnNextPage(line, page, wrapping);
      } else {
        PdfParagraph next = new PdfParagraph(page, line);
        next.add(line, wrapping);
        paragraphs.add(next);
      }
    }
  }

  /** The furthest end of a line in the column that begins at an index. */
  private static float rightEdge(List<PdfLine> lines, int from) {
    float edge = lines.get(from).end();
    for (int i = from + 1; i < lines.size() && lines.get(i).y() >= lines.get(i - 1).y(); i++) {
      edge = Math.max(edge, lines.get(i).end());
    }
    return edge;
  }

  private boolean goesOn(PdfParagraph paragraph, PdfLine line) {
    PdfLine last = paragraph.lastLine();
    float down = line.y() - last.y();
    if (!line.looksLike(last)
        || down > NEXT_LINE * leading * line.size()
        || isRow(line)
        || isRow(last)
        || ITEM.matcher(line.text()).matches()) {
      return false;
    }
    boolean wordWouldHaveFitted =
        last.end() + 0.4f * line.size() + line.firstWord() < rightEdge
            && !Wrapping.endsInBrokenWord(last.text());
    if (wordWouldHaveFitted) {
      return false;
    }
    float indent = line.x() - last.x();
    if (Math.abs(indent) < INDENT * line.size()) {
      return true;
    }
    boolean ended = Wrapping.endsSentence(last.text());
    return indent < 0 ? paragraph.lines() == 1 || !ended : !ended;
  }

  /** In the next column or on the next page only what is plainly unfinished goes on. */
  private static boolean goesOnElsewhere(PdfParagraph paragraph, PdfLine line) {
    int first = line.text().codePointAt(0);
    return line.looksLike(paragraph.lastLine())
        && !isRow(line)
        && !isRow(paragraph.lastLine())
        && !Wrapping.endsSentence(paragraph.text)
        && (Character.isLowerCase(first) || Wrapping.isWide(first))
        && !ITEM.matcher(line.text()).matches();
  }

  private static boolean isRow(PdfLine line) {
    return line.text().contains(CELL_BORDER);
  }

  /** From one line's feet to the next one's, in multiples of the size of the letters. */
  private static float leading(List<PdfPage> pages) {
    List<Float> gaps = new ArrayList<>();
    for (PdfPage page : pages) {
      for (int i = 1; i < page.lines().size(); i++) {
        PdfLine line = page.lines().get(i);
        float gap = (line.y() - page.lines().get(i - 1).y()) / line.size();
        if (line.looksLike(page.lines().get(i - 1)) && gap > 0.7f && gap < 2.5f) {
          gaps.add(gap);
        }
      }
    }
    Collections.sort(gaps);
    return gaps.isEmpty() ? USUAL_LEADING : gaps.get(gaps.size() / 2);
  }

  private static Set<String> words(List<PdfPage> pages) {
    Set<String> words = new HashSet<>();
    for (PdfPage page : pages) {
      for (PdfLine line : page.lines()) {
        for (String word : line.text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}-]+", -1)) {
          if (!word.endsWith("-")) {
            words.add(word);
          }
        }
      }
    }
    return words;
  }
}
