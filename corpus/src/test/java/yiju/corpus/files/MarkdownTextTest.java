package yiju.corpus.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import yiju.corpus.Document;
import yiju.corpus.formats.RawFile;

class MarkdownTextTest {
  private static Document read(String markdown) {
    var file = new RawFile("/docs/note.md", "file:///docs/note.md", "note.md", new byte[0]);
    return MarkdownReader.read(file, Path.of(file.id()), markdown);
  }

  @Test
  void oneBlockALine() {
    Document d =
        read(
            """
            # The *title* of `it`

            A paragraph
            in two lines with a [link](http://x.example) and ![an image](i.png).

            - one
            - two

              more of two
            1. numbered

            > quoted

                indented code
            ```java
            int a = 1;

            int b = 2;
            ```
            | a | b |
            |---|---|
            | 1 | *2* |

            Setext
            ------
            <table><tr><td>x</td><td>y</td></tr></table>
            """);
    assertThat(d.text())
        .isEqualTo(
            """
            The title of it
            A paragraph in two lines with a link and .
            one
            two
            more of two
            numbered
            quoted
            indented code
            int a = 1;
            int b = 2;
            a | b
            1 | 2
            Setext
            x | y""");
    assertThat(d.headings())
        .extracting(h -> h.level() + " " + h.span().of(d.text()))
        .containsExactly("1 The title of it", "2 Setext");
    assertThat(d.title()).isEqualTo("The title of it");
    assertThat(d.lang()).isEqualTo("en");
  }

  @Test
  void wrappedChineseGetsNoSpaces() {
    assertThat(read("中文的一段\n在此换行，\n和 English\nwords 混排").text())
        .isEqualTo("中文的一段在此换行，和 English words 混排");
  }

  @Test
  void aHardBreakIsALine() {
    assertThat(read("first  \nsecond").text()).isEqualTo("first\nsecond");
  }

  @Test
  void withoutHeadingTheNameIsTheTitle() {
    assertThat(read("Just text.").title()).isEqualTo("note");
  }

  @Test
  void deepNestingDoesNoHarm() {
    assertThat(read(">".repeat(50_000) + " deep").text()).contains("deep");
    assertThat(read("*a ".repeat(20_000)).text()).startsWith("*a");
    assertThat(read("[".repeat(20_000) + "x").text()).endsWith("x");
  }
}
