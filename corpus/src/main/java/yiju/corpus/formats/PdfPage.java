package yiju.corpus.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The lines of a page, in the order in which the file draws them: that of reading, since programs
 * write a column to its end. Sorted by place, columns would be read across.
 *
 * @param height in points
 */
record PdfPage(float height, List<PdfLine> lines) {
  static List<PdfPage> of(PDDocument pdf) throws IOException {
    Stripper stripper = new Stripper();
    stripper.getText(pdf);
    stripper.addEmptyPages(pdf.getNumberOfPages());
    return stripper.pages;
  }

  private static final class Stripper extends PDFTextStripper {
    private final List<PdfPage> pages = new ArrayList<>();
    private PdfLineText line = new PdfLineText();
    private List<PdfLine> lines = new ArrayList<>();

    @Override
    protected void startPage(PDPage page) {
      lines = new ArrayList<>();
    }

    @Override
    protected void endPage(PDPage page) {
      endLine();
      addEmptyPages(getCurrentPageNo() - 1);
      boolean turned = page.getRotation() % 180 != 0;
      var box = page.getCropBox();
      pages.add(new PdfPage(turned ? box.getWidth() : box.getHeight(), lines));
    }

    /** PDFBox passes pages over that have no content at all. */
    private void addEmptyPages(int upTo) {
      while (pages.size() < upTo) {
        pages.add(new PdfPage(0, new ArrayList<>()));
      }
    }

    /** Upright letters only: what stands sideways is a stamp on the margin. */
    @Override
    protected void processTextPosition(TextPosition letter) {
      if (letter.getDir() == 0) {
        super.processTextPosition(letter);
      }
    }

    @Override
    protected void writeString(String word, List<TextPosition> letters) {
      line.add(word, letters);
    }

    @Override
    protected void writeWordSeparator() {}

    @Override
    protected void writeLineSeparator() {
      endLine();
    }

    @Override
    protected void writeParagraphSeparator() {
      endLine();
    }

    @Override
    protected void writePageEnd() {
      endLine();
    }

    private void endLine() {
      line.finished().ifPresent(lines::add);
      line = new PdfLineText();
    }
  }
}
