package yiju.corpus.formats;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Writes small PDFs, a line at a time. */
final class PrintedPages implements Closeable {
  private final PDDocument pdf = new PDDocument();
  private PDPage page = new PDPage();

  PrintedPages page() {
    page = new PDPage(PDRectangle.A4);
    pdf.addPage(page);
    return this;
  }

  /** Writes lines of 10 points below one another, the first {@code down} points from the top. */
  PrintedPages lines(float x, float down, String... lines) throws IOException {
    return lines(FontName.HELVETICA, 10, x, down, lines);
  }

  PrintedPages lines(FontName font, float size, float x, float down, String... lines)
      throws IOException {
    try (var content =
        new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true)) {
      content.setFont(new PDType1Font(font), size);
      for (int i = 0; i < lines.length; i++) {
        content.beginText();
        content.newLineAtOffset(x, PDRectangle.A4.getHeight() - down - i * 1.2f * size);
        content.showText(lines[i]);
        content.endText();
      }
    }
    return this;
  }

  PrintedPages encrypt(String password) throws IOException {
    pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
    return this;
  }

  RawFile file() throws IOException {
    var bytes = new ByteArrayOutputStream();
    pdf.save(bytes);
    return new RawFile("/d/report.pdf", "file:///d/report.pdf", "report.pdf", bytes.toByteArray());
  }

  @Override
  public void close() throws IOException {
    pdf.close();
  }
}
