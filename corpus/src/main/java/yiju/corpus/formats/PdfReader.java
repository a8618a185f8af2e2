package yiju.corpus.formats;

import java.io.IOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Document;

/**
 * A PDF as a document: its paragraphs in reading order, words whole again, without what runs along
 * the edges of all pages, and with its pages.
 */
public final class PdfReader {
  /** So little text a page is a stamp or a page number on a picture. */
  private static final int FEWEST_CHARS = 8;

  private static final double MOST_STRANGE = 0.3;

  /** Titles that programs make up. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)(untitled|无标题|microsoft (word|powerpoint|excel) - |slide 1$|.*\\.(docx?|pptx?|xlsx?|odt"
              + "|odp|tex|dvi|indd|qxd|pdf|html?)$|[-_\\d\\s.]*$).*");

  static {
    FontMappers.set(new SingleFont()); // else the fonts of the machine are searched and noted
  }

  private PdfReader() {}

  /**
   * @throws UnreadableFileException if it needs a password, or its pages are pictures
   */
  public static Document read(RawFile file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.bytes())) {
      List<PdfPage> pages = PdfPage.of(pdf);
      checkText(pages);
      RunningLines.remove(pages);
      PdfParagraphs paragraphs = PdfParagraphs.of(pages);
      DocumentText text = new DocumentText();
      PdfHeadings headings = new PdfHeadings(PdfOutline.of(pdf), paragraphs.list());
      paragraphs.write(text, headings);
      if (text.isEmpty()) {
        throw new UnreadableFileException("no text in it but what runs along its pages");
      }
      String title = title(pdf.getDocumentInformation());
      String lang = pdf.getDocumentCatalog().getLanguage();
      return text.document(
          file,
          title == null ? headings.title() : title,
          lang,
          modified(pdf.getDocumentInformation()));
    } catch (InvalidPasswordException e) {
      throw new UnreadableFileException("encrypted; save it without a password and add that");
    }
  }

  private static void checkText(List<PdfPage> pages) throws UnreadableFileException {
    if (pages.isEmpty()) {
      throw new UnreadableFileException("it has no pages");
    }
    long chars = 0;
    long strange = 0;
    for (PdfPage page : pages) {
      for (PdfLine line : page.lines()) {
        chars += line.text().length();
        strange += line.text().chars().filter(PdfReader::isStrange).count();
      }
    }
    if (chars < (long) FEWEST_CHARS * pages.size()) {
      throw new UnreadableFileException(
          "no text in its %d pages, which may be scanned: recognise the text first (OCR)"
              .formatted(pages.size()));
    }
    if (strange > MOST_STRANGE * chars) {
      throw new UnreadableFileException("its fonts do not say which letters they show");
    }
  }

  private static boolean isStrange(int c) {
    return c == '\uFFFD' || (c >= '\uE000' && c <= '\uF8FF') || (c < ' ' && c != '\t');
  }

  private static @Nullable String title(PDDocumentInformation information) {
    String title = information.getTitle();
    return title == null || title.isBlank() || NO_TITLE.matcher(title.strip()).matches()
        ? null
        : title;
  }

  private static @Nullable Instant modified(PDDocumentInformation information) {
    Calendar changed = information.getModificationDate();
    Calendar date = changed == null ? information.getCreationDate() : changed;
    return date == null ? null : date.toInstant();
  }
}
