package yiju.corpus.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableRow;
import yiju.corpus.Document;

/** A Word file before 2007 (.doc) as a document. */
final class OldWordReader {
  private static final System.Logger LOG = System.getLogger(OldWordReader.class.getName());

  private OldWordReader() {}

  static Document read(RawFile file) throws IOException {
    try (HWPFDocument word = new HWPFDocument(new ByteArrayInputStream(file.bytes()))) {
      DocumentText text;
      try {
        text = structured(word);
      } catch (RuntimeException e) {
        LOG.log(Level.DEBUG, "{0}: only its plain text can be read: {1}", file.id(), e);
        text = plain(word);
      }
      return OfficeFile.document(text, file, word.getSummaryInformation());
    } catch (OldWordFileFormatException e) {
      throw new UnreadableFileException("written by Word 95 or older; save it as .docx");
    }
  }

  private static DocumentText structured(HWPFDocument word) {
    DocumentText text = new DocumentText();
    Range range = word.getRange();
    for (int i = 0; i < range.numParagraphs(); i++) {
      Paragraph paragraph = range.getParagraph(i);
      if (paragraph.isInTable()) {
        Table table = range.getTable(paragraph);
        addRows(table, text);
        i += table.numParagraphs() - 1;
      } else {
        add(paragraph, style(word, paragraph), text);
      }
    }
    return text;
  }

  /** Without headings and rows, for files whose tables and styles the library stumbles over. */
  static DocumentText plain(HWPFDocument word) {
    DocumentText text = new DocumentText();
    word.getDocumentText()
        .lines()
        .map(paragraph -> tidy(WordExtractor.stripFields(paragraph)))
        .forEach(text::paragraph);
    return text;
  }

  private static void add(Paragraph paragraph, String style, DocumentText text) {
    if (WordReader.isOfContents(style)) {
      return;
    }
    int level = WordReader.level(style);
    if (level > 0) {
      text.heading(level, text(paragraph));
    } else {
      text.paragraph(text(paragraph));
    }
  }

  private static void addRows(Table table, DocumentText text) {
    for (int r = 0; r < table.numRows(); r++) {
      TableRow row = table.getRow(r);
      List<String> cells = new ArrayList<>();
      for (int c = 0; c < row.numCells(); c++) {
        cells.add(text(row.getCell(c)));
      }
      text.row(cells);
    }
  }

  private static String text(Range range) {
    return tidy(WordExtractor.stripFields(range.text()));
  }

  /** Ends of cells and line breaks are control characters. */
  private static String tidy(String text) {
    return text.replace('\u0007', ' ').replace('\u000B', '\n');
  }

  private static String style(HWPFDocument word, Paragraph paragraph) {
    StyleDescription style = word.getStyleSheet().getStyleDescription(paragraph.getStyleIndex());
    return style == null || style.getName() == null ? "" : style.getName().toLowerCase(Locale.ROOT);
  }
}
