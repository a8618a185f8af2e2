package yiju.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {
  private static List<LineReader.Line> read(byte[] bytes) throws IOException {
    List<LineReader.Line> lines = new ArrayList<>();
    try (LineReader reader = new LineReader(new ByteArrayInputStream(bytes))) {
      for (var line = reader.next(); line != null; line = reader.next()) {
        lines.add(line);
      }
    }
    return lines;
  }

  @Test
  void splitsAtLineBreaks() throws IOException {
    byte[] bytes = "\uFEFF一\n\nthree\r\nfour".getBytes(StandardCharsets.UTF_8);
    assertThat(read(bytes))
        .extracting(LineReader.Line::text)
        .containsExactly("一", "", "three\r", "four");
    assertThat(read(bytes)).extracting(LineReader.Line::number).containsExactly(1L, 2L, 3L, 4L);
    assertThat(read(new byte[0])).isEmpty();
  }

  @Test
  void aLineThatIsNotUtf8DoesNotStopTheOthers() throws IOException {
    List<LineReader.Line> lines = read(new byte[] {'a', '\n', (byte) 0xff, '\n', 'b'});
    assertThat(lines).extracting(LineReader.Line::text).containsExactly("a", "", "b");
    assertThat(lines).extracting(LineReader.Line::error).containsExactly(null, "not UTF-8", null);
  }

  @Test
  void aLineThatIsTooLongDoesNotStopTheOthers() throws IOException {
    byte[] bytes = new byte[LineReader.MAX_BYTES + 4];
    Arrays.fill(bytes, (byte) 'x');
    bytes[LineReader.MAX_BYTES + 1] = '\n';
    List<LineReader.Line> lines = read(bytes);
    assertThat(lines.get(0).error()).isEqualTo("longer than 16 MiB");
    assertThat(lines.get(1).text()).isEqualTo("xx");
  }
}
