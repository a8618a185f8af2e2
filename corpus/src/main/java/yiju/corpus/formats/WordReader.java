package yiju.corpus.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Document;

/** A Word file (.docx) as a document; headers and footers are no part of its body. */
final class WordReader {
  private static final Pattern HEADING = Pattern.compile("(?:heading|标题|標題) ?([1-9])");

  private final XWPFDocument word;
  private final DocumentText text = new DocumentText();

  private WordReader(XWPFDocument word) {
    this.word = word;
  }

  static Document read(RawFile file) throws IOException {
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file.bytes()))) {
      WordReader reader = new WordReader(word);
      word.getBodyElements().forEach(reader::add);
      return OfficeFile.document(reader.text, file, word.getProperties().getCoreProperties());
    }
  }

  private void add(IBodyElement element) {
    switch (element) {
      case XWPFParagraph paragraph -> add(paragraph);
      case XWPFTable table -> add(table);
      case XWPFSDT field -> addField(field);
      default -> {}
    }
  }

  private void add(XWPFParagraph paragraph) {
    String style = style(paragraph.getStyleID());
    if (isOfContents(style)) {
      return;
    }
    int level = level(style);
    if (level > 0) {
      text.heading(level, paragraph.getText());
    } else {
      text.paragraph(paragraph.getText());
    }
  }

  private void add(XWPFTable table) {
    for (XWPFTableRow row : table.getRows()) {
      List<String> cells = row.getTableCells().stream().map(XWPFTableCell::getText).toList();
      text.row(cells);
    }
  }

  /** A table of contents is a field too; its lines end in page numbers. */
  private void addField(XWPFSDT field) {
    String content = field.getContent().getText();
    long numbered = content.lines().filter(l -> l.matches(".*\\t\\d+\\s*")).count();
    if (2 * numbered < content.lines().filter(l -> !l.isBlank()).count()) {
      text.paragraph(content);
    }
  }

  private String style(@Nullable String id) {
    XWPFStyle style = id == null || word.getStyles() == null ? null : word.getStyles().getStyle(id);
    String name = style == null || style.getName() == null ? "" : style.getName();
    return name.toLowerCase(Locale.ROOT);
  }

  static boolean isOfContents(String style) {
    return style.startsWith("toc ") || style.startsWith("contents ") || style.startsWith("目录 ");
  }

  /** The level of a heading of that style, 0 if it isn't one. */
  static int level(String style) {
    Matcher heading = HEADING.matcher(style);
    return heading.matches() ? Integer.parseInt(heading.group(1)) : style.equals("title") ? 1 : 0;
  }
}
