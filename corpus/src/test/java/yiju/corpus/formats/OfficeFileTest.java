package yiju.corpus.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.ddf.EscherTextboxRecord;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiju.corpus.Document;
import yiju.corpus.formats.OfficeFile.Kind;

class OfficeFileTest {
  private interface Writer {
    void write(ByteArrayOutputStream out) throws IOException;
  }

  private static RawFile file(String name, Writer writer) throws IOException {
    var bytes = new ByteArrayOutputStream();
    writer.write(bytes);
    return new RawFile("/d/" + name, "file:///d/" + name, name, bytes.toByteArray());
  }

  private static RawFile resource(String name) throws IOException {
    try (InputStream in = OfficeFileTest.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new AssertionError(name + " is missing");
      }
      return file(name, in::transferTo);
    }
  }

  @Test
  void wordKeepsHeadingsAndTables() throws Exception {
    try (XWPFDocument word = new XWPFDocument()) {
      word.createParagraph().createRun().setText("水泵每分钟抽水40升。");
      var table = word.createTable(1, 2);
      table.getRow(0).getCell(0).setText("Filter");
      table.getRow(0).getCell(1).setText("30 euros");
      word.getProperties().getCoreProperties().setTitle("Pump manual");
      Document document = OfficeFile.read(file("pump.docx", word::write), Kind.WORD);
      assertThat(document.text()).isEqualTo("水泵每分钟抽水40升。\nFilter | 30 euros");
      assertThat(document.title()).isEqualTo("Pump manual");
      assertThat(document.lang()).isEqualTo("zh");
    }
  }

  @Test
  void wordOfTheLastCentury() throws Exception {
    Document document = OfficeFile.read(resource("pump.doc"), Kind.WORD);
    assertThat(document.text().lines())
        .startsWith("The pump 水泵", "The pump lifts 40 litres a minute. 水泵每分钟抽水40升。", "Care")
        .endsWith("Filter | 30 euros", "Lid | 12 euros");
    assertThat(document.headings())
        .extracting(h -> h.level() + h.span().of(document.text()))
        .containsExactly("1The pump 水泵", "2Care");
    assertThat(document.modified()).isNull();
  }

  @Test
  void slidesArePages() throws Exception {
    try (XMLSlideShow show = new XMLSlideShow()) {
      for (String title : new String[] {"Locks", "Cranes"}) {
        var slide = show.createSlide();
        var heading = slide.createTextBox();
        heading.setPlaceholder(Placeholder.TITLE);
        heading.setText(title);
        slide.createTextBox().setText("All about " + title + ".");
      }
      checkSlides(OfficeFile.read(file("talk.pptx", show::write), Kind.SLIDES));
    }
  }

  @Test
  void slidesOfTheLastCentury() throws Exception {
    try (HSLFSlideShow show = new HSLFSlideShow()) {
      for (String title : new String[] {"Locks", "Cranes"}) {
        var slide = show.createSlide();
        slide.addTitle().setText(title);
        var box = slide.createTextBox();
        box.setAnchor(new Rectangle(10, 10, 100, 100));
        box.setText("All about " + title + ".");
      }
      checkSlides(OfficeFile.read(file("talk.ppt", show::write), Kind.SLIDES));
      assertThat(EscherTextboxRecord.getMaxRecordLength()).isGreaterThan(1_000_000);
    }
  }

  private static void checkSlides(Document document) {
    assertThat(document.text()).isEqualTo("Locks\nAll about Locks.\nCranes\nAll about Cranes.");
    assertThat(document.headings()).hasSize(2);
    assertThat(document.pages().at(0)).hasValue(1);
    assertThat(document.pages().at(document.text().indexOf("Cranes"))).hasValue(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"parts.xlsx", "parts.xls"})
  void sheetsAreRows(String name) throws Exception {
    try (Workbook book = name.endsWith("x") ? new XSSFWorkbook() : new HSSFWorkbook()) {
      Sheet sheet = book.createSheet("Parts");
      row(sheet, 0, "Part", "Price");
      Row last = row(sheet, 1, "Filter", "");
      last.createCell(2).setCellValue(30.5);
      book.createSheet("Empty");
      Document document = OfficeFile.read(file(name, book::write), Kind.SHEETS);
      assertThat(document.text()).isEqualTo("Parts\nPart | Price\nFilter |  | 30.5");
      assertThat(document.headings()).hasSize(1);
    }
  }

  private static Row row(Sheet sheet, int number, String... cells) {
    Row row = sheet.createRow(number);
    for (int c = 0; c < cells.length; c++) {
      row.createCell(c).setCellValue(cells[c]);
    }
    return row;
  }

  @Test
  void saysThatItIsEncrypted() throws Exception {
    Biff8EncryptionKey.setCurrentUserPassword("pass");
    RawFile locked;
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      row(book.createSheet("Parts"), 0, "Filter");
      locked = file("parts.xls", book::write);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertThatThrownBy(() -> OfficeFile.read(locked, Kind.SHEETS))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("encrypted");
  }

  @Test
  void anOldWordFileWhoseStylesAreBrokenKeepsItsText() throws Exception {
    RawFile whole = resource("pump.doc");
    byte[] bytes = whole.bytes().clone();
    // The style of a paragraph: beyond those that there are.
    bytes[9707] = 0x7F;
    Document broken =
        OfficeFile.read(new RawFile(whole.id(), whole.url(), whole.name(), bytes), Kind.WORD);
    assertThat(broken.text().lines())
        .containsAll(OfficeFile.read(whole, Kind.WORD).text().lines().limit(2).toList());
    assertThat(broken.headings()).isEmpty();
  }
}
