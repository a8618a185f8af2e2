package yiju.corpus.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedLinesTest {
  @Test
  void joinsWhatWasWrappedKeepingOffsets() {
    String text =
        """
        TITLE

        A paragraph that was wrapped by some editor at seventy columns, so that
        its sentences go over the ends of the lines. It ends here.
        A short line.

        * an item that is itself long enough to be wrapped at seventy columns
          and goes on here
        * another
        """;
    String unwrapped = WrappedLines.unwrap(text);
    assertThat(unwrapped)
        .isEqualTo(
            """
            TITLE

            A paragraph that was wrapped by some editor at seventy columns, so that its sentences \
            go over the ends of the lines. It ends here.
            A short line.

            * an item that is itself long enough to be wrapped at seventy columns   and goes on here
            * another
            """)
        .hasSameSizeAs(text);
  }

  @Test
  void joinsWrappedChineseWithoutSpaces() {
    String line = "这是一段按照固定宽度换行的中文文本一共有三十五个汉字左右这里刚好到头了";
    assertThat(WrappedLines.unwrap(line + "\n" + line + "\n短行。\n"))
        .isEqualTo(line + line + "短行。\n");
  }

  @Test
  void leavesLinesThatAreParagraphs() {
    String paragraphs = ("A paragraph on one line. ".repeat(8) + "\n").repeat(5);
    String verse = "Short lines\nstay as they are\nfor ever\n";
    String crlf = "One.\r\nTwo.\r\n";
    assertThat(WrappedLines.unwrap(paragraphs)).isEqualTo(paragraphs);
    assertThat(WrappedLines.unwrap(verse)).isEqualTo(verse);
    assertThat(WrappedLines.unwrap(crlf)).isEqualTo(crlf);
  }
}
