package yiju.corpus.formats;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Document;
import yiju.corpus.Heading;
import yiju.corpus.Language;
import yiju.corpus.Pages;
import yiju.corpus.Span;

/** A text that is written line by line, with its headings and pages. */
final class DocumentText {
  private static final int DEEPEST = 6;

  private final StringBuilder text = new StringBuilder();
  private final List<Heading> headings = new ArrayList<>();
  private final List<Integer> pageStarts = new ArrayList<>();

  /** Begins the next page; what is written before the first stands on page 1 too. */
  void page() {
    pageStarts.add(text.isEmpty() ? 0 : text.length() + 1);
  }

  void heading(int level, String line) {
    String tidy = tidy(line);
    if (!tidy.isEmpty()) {
      int start = addLine(tidy);
      headings.add(new Heading(Math.clamp(level, 1, DEEPEST), new Span(start, text.length())));
    }
  }

  /** Adds a paragraph, with such line breaks as it has. */
  void paragraph(String paragraph) {
    paragraph.lines().map(DocumentText::tidy).filter(l -> !l.isEmpty()).forEach(this::addLine);
  }

  /** Adds a line that goes over to the next page {@code at} a place in it. */
  void paragraph(String line, List<Integer> pagesAt) {
    int start = addLine(line);
    pagesAt.forEach(at -> pageStarts.add(start + at));
  }

  /** Adds a row of a table, unless all its cells are empty. */
  void row(List<String> cells) {
    String row = cells.stream().map(DocumentText::tidy).collect(Collectors.joining(" | "));
    if (!row.matches("[ |]*")) {
      addLine(row);
    }
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  String text() {
    return text.toString();
  }

  List<Heading> headings() {
    return headings;
  }

  /**
   * @param lang as the file names it
   */
  Document document(
      RawFile file, @Nullable String title, @Nullable String lang, @Nullable Instant modified) {
    String all = text();
    int end = all.length();
    List<Integer> further = pageStarts.stream().skip(1).map(s -> Math.min(s, end)).toList();
    return new Document(
        file.id(),
        title == null || title.isBlank() ? file.stem() : tidy(title),
        all,
        file.url(),
        Language.ofTag(lang, all),
        modified,
        null,
        headings,
        pageStarts.isEmpty() ? Pages.NONE : new Pages(1, further));
  }

  private int addLine(String line) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    int start = text.length();
    text.append(line);
    return start;
  }

  /** Without control characters, soft hyphens and runs of spaces. */
  static String tidy(String line) {
    StringBuilder tidy = new StringBuilder(line.length());
    boolean space = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = true;
      } else if (!Character.isISOControl(c) && c != '\u00AD' && c != '\u200B' && c != '\uFEFF') {
        if (space && !tidy.isEmpty()) {
          tidy.append(' ');
        }
        space = false;
        tidy.append(c);
      }
    }
    return tidy.toString();
  }
}
