package yiju.corpus.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import yiju.corpus.Document;

/** An Excel file before 2007 (.xls) as a document: the sheets' names are headings. */
final class OldSheetsReader {
  private final DataFormatter format = new DataFormatter();
  private final DocumentText text = new DocumentText();

  private OldSheetsReader() {
    format.setUseCachedValuesForFormulaCells(true);
  }

  static Document read(RawFile file) throws IOException {
    OldSheetsReader reader = new OldSheetsReader();
    try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(file.bytes()))) {
      for (Sheet sheet : workbook) {
        reader.add(sheet);
      }
      return OfficeFile.document(reader.text, file, workbook.getSummaryInformation());
    }
  }

  private void add(Sheet sheet) {
    if (sheet.getPhysicalNumberOfRows() > 0) {
      text.heading(1, sheet.getSheetName());
    }
    for (Row row : sheet) {
      List<String> cells = new ArrayList<>();
      for (int c = 0; c < row.getLastCellNum(); c++) {
        Cell cell = row.getCell(c);
        cells.add(cell == null ? "" : format.formatCellValue(cell));
      }
      text.row(cells);
    }
  }
}
