package yiju.corpus.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import yiju.corpus.Document;

/** An Excel file (.xlsx) as a document, read as a stream: the sheets' names are headings. */
final class SheetsReader {
  private SheetsReader() {}

  static Document read(RawFile file) throws IOException {
    DocumentText text = new DocumentText();
    try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(file.bytes()))) {
      XSSFReader reader = new XSSFReader(parts);
      var strings = new ReadOnlySharedStringsTable(parts);
      var styles = reader.getStylesTable();
      var sheets = reader.getSheetIterator();
      while (sheets.hasNext()) {
        try (InputStream sheet = sheets.next()) {
          Rows rows = new Rows(text, sheets.getSheetName());
          XMLReader xml = XMLHelper.newXMLReader();
          xml.setContentHandler(
              new XSSFSheetXMLHandler(styles, strings, rows, new DataFormatter(), false));
          xml.parse(new InputSource(sheet));
        }
      }
      return OfficeFile.document(text, file, new POIXMLProperties(parts).getCoreProperties());
    } catch (OpenXML4JException | XmlException | SAXException | ParserConfigurationException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static final class Rows implements SheetContentsHandler {
    private final DocumentText text;
    private final String sheet;
    private final List<String> cells = new ArrayList<>();
    private boolean named;

    Rows(DocumentText text, String sheet) {
      this.text = text;
      this.sheet = sheet;
    }

    @Override
    public void startRow(int number) {
      cells.clear();
    }

    @Override
    public void cell(
        @Nullable String place, @Nullable String value, @Nullable XSSFComment comment) {
      int column = place == null ? cells.size() : new CellReference(place).getCol();
      while (cells.size() < column) {
        cells.add("");
      }
      cells.add(value == null ? "" : value);
    }

    @Override
    public void endRow(int number) {
      if (!named && !cells.isEmpty()) {
        text.heading(1, sheet);
        named = true;
      }
      text.row(cells);
    }
  }
}
