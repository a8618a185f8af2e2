package yiju.corpus.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ddf.EscherTextboxRecord;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.sl.usermodel.GroupShape;
import org.apache.poi.sl.usermodel.Notes;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.Shape;
import org.apache.poi.sl.usermodel.ShapeContainer;
import org.apache.poi.sl.usermodel.Slide;
import org.apache.poi.sl.usermodel.SlideShow;
import org.apache.poi.sl.usermodel.SlideShowFactory;
import org.apache.poi.sl.usermodel.TableCell;
import org.apache.poi.sl.usermodel.TableShape;
import org.apache.poi.sl.usermodel.TextShape;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Document;

/** A PowerPoint file as a document; a slide is a page, its title a heading, notes at its end. */
final class SlidesReader {
  private static final Set<Placeholder> FURNITURE =
      Set.of(
          Placeholder.DATETIME,
          Placeholder.FOOTER,
          Placeholder.HEADER,
          Placeholder.SLIDE_NUMBER,
          Placeholder.SLIDE_IMAGE);

  static {
    // The library takes text of more than 100 kB for damage.
    EscherTextboxRecord.setMaxRecordLength(16 << 20);
  }

  private final DocumentText text = new DocumentText();

  private SlidesReader() {}

  static Document read(RawFile file) throws IOException {
    SlidesReader reader = new SlidesReader();
    try (SlideShow<?, ?> show = SlideShowFactory.create(new ByteArrayInputStream(file.bytes()))) {
      for (Slide<?, ?> slide : show.getSlides()) {
        reader.text.page();
        reader.add(slide);
      }
      return switch (show) {
        case XMLSlideShow xml ->
            OfficeFile.document(reader.text, file, xml.getProperties().getCoreProperties());
        case HSLFSlideShow old ->
            OfficeFile.document(reader.text, file, old.getSlideShowImpl().getSummaryInformation());
        default -> reader.text.document(file, null, null, null);
      };
    }
  }

  private void add(Slide<?, ?> slide) {
    String title = slide.getTitle();
    if (title != null) {
      text.heading(1, title);
    }
    addShapes(slide, title);
    Notes<?, ?> notes = slide.getNotes();
    if (notes != null) {
      addShapes(notes, null);
    }
  }

  private void addShapes(ShapeContainer<?, ?> container, @Nullable String title) {
    for (Shape<?, ?> shape : container.getShapes()) {
      switch (shape) {
        case GroupShape<?, ?> group -> addShapes(group, title);
        case TableShape<?, ?> table -> addRows(table);
        case TextShape<?, ?> words -> {
          if (!isFurniture(words) && !words.getText().equals(title)) {
            text.paragraph(words.getText().replace('\u000B', '\n'));
          }
        }
        default -> {}
      }
    }
  }

  private void addRows(TableShape<?, ?> table) {
    for (int r = 0; r < table.getNumberOfRows(); r++) {
      List<String> cells = new ArrayList<>();
      for (int c = 0; c < table.getNumberOfColumns(); c++) {
        TableCell<?, ?> cell = table.getCell(r, c);
        cells.add(cell == null ? "" : cell.getText());
      }
      text.row(cells);
    }
  }

  private static boolean isFurniture(TextShape<?, ?> shape) {
    Placeholder placeholder = shape.getPlaceholder();
    return placeholder != null && FURNITURE.contains(placeholder);
  }
}
