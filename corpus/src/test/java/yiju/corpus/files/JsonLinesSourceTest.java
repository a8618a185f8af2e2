package yiju.corpus.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiju.corpus.Document;
import yiju.corpus.RecordingSink;

class JsonLinesSourceTest {
  private final Path folder;
  private final RecordingSink sink = new RecordingSink();

  JsonLinesSourceTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private void read(String name, byte[] bytes) throws Exception {
    new FileSource(List.of(Files.write(folder.resolve(name), bytes))).read(sink);
  }

  @Test
  void readsEveryField() throws Exception {
    String line =
        "\uFEFF{'id':'a','title':'T','text':' as it\\n is ','url':'http://x.example/','lang':'zh-TW',"
            + "'modified':'2024-02-03','supersedes':'b','extra':[1]}\n";
    read("x.jsonl", line.replace('\'', '"').getBytes(UTF_8));
    Document d = sink.get("a");
    assertThat(d)
        .isEqualTo(
            new Document(
                "a",
                "T",
                " as it\n is ",
                "http://x.example/",
                "zh-Hant",
                Instant.parse("2024-02-03T00:00:00Z"),
                "b",
                List.of()));
    assertThat(sink.failures).isEmpty();
    assertThat(sink.done).isEqualTo(1);
  }

  @Test
  void readsHtml() throws Exception {
    read("x.jsonl", "{\"id\":7,\"html\":\"<title>T</title><p>Body text.\"}".getBytes(UTF_8));
    assertThat(sink.get("7").text()).isEqualTo("Body text.");
    assertThat(sink.get("7").title()).isEqualTo("T");
    assertThat(sink.get("7").lang()).isEqualTo("en");
  }

  @Test
  void namesLineAndFieldOfABadLine() throws Exception {
    String lines =
        """
        {"id":"good","text":"Text."}
        {"text":"no id"}

        {"id":"a"}
        {"id":"a","text":5}
        {"id":"a","text":"x","modified":"soon"}
        not json
        [1]
        {"id":"a","text":" "}
        {"id":"last","text":"依据"}
        """;
    read("x.jsonl", lines.getBytes(UTF_8));
    assertThat(sink.documents.keySet()).containsExactly("good", "last");
    String file = folder.resolve("x.jsonl") + ":";
    assertThat(sink.failures)
        .hasSize(7)
        .containsEntry(file + 2, "field \"id\" is missing or not a string")
        .containsEntry(file + 4, "field \"text\" or \"html\" is missing")
        .containsEntry(file + 5, "field \"text\" must be a string")
        .containsEntry(file + 6, "field \"modified\" is no ISO 8601 date: soon")
        .containsEntry(file + 8, "not a JSON object")
        .containsEntry(file + 9, "field \"text\" holds no text");
    assertThat(sink.failures.get(file + 7)).startsWith("not a JSON object:").doesNotContain("\n");
  }

  @Test
  void aPackedFileThatBreaksOffKeepsWhatCameBefore() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 20_000; i++) {
        gzip.write(("{\"id\":\"" + i + "\",\"text\":\"t" + i * 7919L + "\"}\n").getBytes(UTF_8));
      }
    }
    byte[] bytes = packed.toByteArray();
    read("whole.jsonl.gz", bytes);
    assertThat(sink.documents).hasSize(20_000);
    assertThat(sink.failures).isEmpty();
    sink.documents.clear();
    read("half.jsonl.gz", Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(sink.documents).hasSizeGreaterThan(100);
    assertThat(sink.failures).hasSize(1);
  }
}
