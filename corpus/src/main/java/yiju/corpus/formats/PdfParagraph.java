package yiju.corpus.formats;

import java.util.ArrayList;
import java.util.List;

/** Lines that belong together, joined; it may go over to further pages. */
final class PdfParagraph {
  final int page;
  final PdfLine firstLine;
  final StringBuilder text = new StringBuilder();

  /** Offsets at which each further page begins. */
  final List<Integer> pagesAt = new ArrayList<>();

  private PdfLine lastLine;
  private int lines;

  PdfParagraph(int page, PdfLine firstLine) {
    this.page = page;
    this.firstLine = firstLine;
    this.lastLine = firstLine;
  }

  void add(PdfLine line, Wrapping wrapping) {
    wrapping.append(text, line.text());
    lastLine = line;
    lines++;
  }

  void addOnNextPage(PdfLine line, int nextPage, Wrapping wrapping) {
    add(line, wrapping);
    int at = text.length() - line.text().length();
    for (int p = page + pagesAt.size(); p < nextPage; p++) {
      pagesAt.add(at);
    }
  }

  PdfLine lastLine() {
    return lastLine;
  }

  int lines() {
    return lines;
  }
}
