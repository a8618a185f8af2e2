package yiju.corpus.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import yiju.corpus.Document;

class PdfReaderTest {
  private final PrintedPages pdf = new PrintedPages();

  /** Four pages with a header, a footer and a chapter's name that changes. */
  private Document report() throws Exception {
    for (int p = 1; p <= 4; p++) {
      pdf.page()
          .lines(60, 40, "Harbour report 2023")
          .lines(400, 40, "Chapter " + "ABCD".charAt(p - 1))
          .lines(280, 800, "Page " + p + " of 4");
      if (p == 1) {
        pdf.lines(FontName.HELVETICA_BOLD, 18, 60, 100, "The harbour of Linz");
      }
      pdf.lines(
          60,
          140,
          "Ships brought " + p + "00 tons of grain down the river, and the trans-",
          "port of ore began in May. Most of it went by night, when the locks",
          "were free.",
          "A second crane was bought in spring, and the well-known one is to be",
          p < 4 ? "taken down before the winter of the year that follows it, if" : "sold.");
    }
    return PdfReader.read(pdf.file());
  }

  @Test
  void paragraphsAreWholeAndWhatRunsAlongThePagesGoes() throws Exception {
    Document document = report();
    assertThat(document.text().lines().toList())
        .startsWith(
            "The harbour of Linz",
            "Ships brought 100 tons of grain down the river, and the transport of ore began in May."
                + " Most of it went by night, when the locks were free.")
        .noneMatch(l -> l.contains("Harbour report") || l.contains("Page"));
    assertThat(document.text()).doesNotContain("Chapter").endsWith("well-known one is to be sold.");
    assertThat(document.title()).isEqualTo("The harbour of Linz");
    assertThat(document.headings())
        .extracting(h -> h.span().of(document.text()))
        .containsExactly("The harbour of Linz");
  }

  @Test
  void eachPlaceHasItsPage() throws Exception {
    Document document = report();
    for (int p = 1; p <= 4; p++) {
      int place = document.text().indexOf(p + "00 tons");
      assertThat(document.pages().at(place)).hasValue(p);
    }
  }

  @Test
  void aParagraphGoesOverToTheNextPage() throws Exception {
    pdf.page()
        .lines(60, 700, "The dam was finished in autumn, but the water of the lake behind it")
        .page()
        .lines(60, 60, "rose only in the spring of the year after, when the snow had melted.");
    Document document = PdfReader.read(pdf.file());
    assertThat(document.text()).contains("behind it rose only").doesNotContain("\n");
    assertThat(document.pages().at(document.text().indexOf("behind"))).hasValue(1);
    assertThat(document.pages().at(document.text().indexOf("rose"))).hasValue(2);
  }

  @Test
  void columnsAreReadOneAfterTheOther() throws Exception {
    pdf.page()
        .lines(
            60, 100, "The left column tells of the mill that", "stood at the brook until the war.")
        .lines(
            320,
            100,
            "The right column tells of the bridge",
            "that was built of oak and of stone.");
    assertThat(PdfReader.read(pdf.file()).text())
        .isEqualTo(
            "The left column tells of the mill that stood at the brook until the war.\n"
                + "The right column tells of the bridge that was built of oak and of stone.");
  }

  @Test
  void cellsStandBetweenBars() throws Exception {
    pdf.page().lines(60, 100, "Part", "Filter").lines(200, 100, "Price", "30 euros");
    pdf.lines(60, 160, "All prices are those of the year 2023 and hold for Austria alone.");
    assertThat(PdfReader.read(pdf.file()).text()).contains("All prices");
  }

  @Test
  void saysThatItIsEncrypted() throws Exception {
    RawFile file = pdf.page().lines(60, 100, "Secret text").encrypt("pass").file();
    assertThatThrownBy(() -> PdfReader.read(file))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("encrypted");
  }

  @Test
  void saysThatItIsScanned() throws Exception {
    RawFile file = pdf.page().page().lines(280, 800, "2").file();
    assertThatThrownBy(() -> PdfReader.read(file))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("2 pages")
        .hasMessageContaining("scanned");
  }
}
