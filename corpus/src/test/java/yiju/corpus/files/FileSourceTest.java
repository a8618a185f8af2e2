package yiju.corpus.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiju.corpus.Document;
import yiju.corpus.RecordingSink;

class FileSourceTest {
  private final Path root;
  private final RecordingSink sink = new RecordingSink();

  FileSourceTest(@TempDir Path temp) throws Exception {
    root = Files.createDirectories(temp.toRealPath().resolve("docs"));
  }

  private Path write(String name, String text) throws Exception {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void read() throws Exception {
    new FileSource(List.of(root)).read(sink);
  }

  private List<String> names() {
    return sink.documents.keySet().stream()
        .map(id -> root.relativize(Path.of(id)).toString())
        .toList();
  }

  @Test
  void readsAFolderInTheOrderOfNames() throws Exception {
    write("b.txt", "Second.");
    write("a/z.md", "# First\n\nText.");
    write("c.html", "<title>Third</title><p>A paragraph of text here.");
    write(".hidden/d.txt", "no");
    write(".e.txt", "no");
    write("README", "No ending.");
    read();
    assertThat(names()).containsExactly("README", "a/z.md", "b.txt", "c.html");
    assertThat(sink.failures).isEmpty();
    assertThat(sink.done).isEqualTo(4);
    assertThat(sink.total).isEqualTo(4);
    Document html = sink.get(root.resolve("c.html"));
    assertThat(html.title()).isEqualTo("Third");
    assertThat(html.text()).isEqualTo("A paragraph of text here.");
    assertThat(html.url()).isEqualTo(root.resolve("c.html").toUri().toString()).startsWith("file:");
  }

  @Test
  void reportsWhatItCannotReadAndGoesOn() throws Exception {
    write("1.txt", "   \n");
    write("2.png", "x");
    Files.write(root.resolve("3.txt"), new byte[] {0, 1, 2, 3, 0, 0, 0, 0, 7, 8});
    write("4.txt", "Good.");
    Files.createSymbolicLink(root.resolve("5.txt"), root.resolve("gone"));
    read();
    assertThat(names()).containsExactly("4.txt");
    assertThat(sink.failures.get(root.resolve("1.txt").toString())).isEqualTo("no text in it");
    assertThat(sink.failures.get(root.resolve("2.png").toString())).contains("unsupported", ".md");
    assertThat(sink.failures.get(root.resolve("3.txt").toString())).isEqualTo("not a text file");
    assertThat(sink.failures.get(root.resolve("5.txt").toString())).contains("no such file");
  }

  @Test
  void aMissingPathIsAFailure() throws Exception {
    Path missing = root.resolve("missing");
    Path lines = root.resolve("missing.jsonl");
    new FileSource(List.of(missing, lines, write("a.txt", "Text."))).read(sink);
    assertThat(sink.failures.get(missing.toString())).contains("no such file");
    assertThat(sink.failures.get(lines.toString())).contains("no such file");
    assertThat(names()).containsExactly("a.txt");
  }

  @Test
  void linksNeitherLoopNorDouble() throws Exception {
    write("a/one.txt", "One.");
    Files.createSymbolicLink(root.resolve("a/up"), root);
    Files.createSymbolicLink(root.resolve("z.txt"), root.resolve("a/one.txt"));
    Path outside = Files.createDirectories(root.resolveSibling("outside"));
    Files.writeString(outside.resolve("two.txt"), "Two.");
    Files.createSymbolicLink(outside.resolve("loop"), outside);
    Files.createSymbolicLink(root.resolve("linked"), outside);
    read();
    assertThat(names()).containsExactly("a/one.txt", "linked/two.txt");
  }

  @Test
  void aFileNamedItselfIsReadWhateverItsEnding() throws Exception {
    Path page = write("page.cgi", "<!DOCTYPE html><title>T</title><p>Body of the page.");
    new FileSource(List.of(page, write("notes.log", "Plain."))).read(sink);
    assertThat(sink.documents.values())
        .extracting(Document::text)
        .containsExactly("Body of the page.", "Plain.");
  }

  @Test
  void anyCharset() throws Exception {
    String chinese = "检索增强生成先从资料库里找出与问题有关的段落，再让模型据此作答，并注明出处。";
    Files.write(root.resolve("gbk.txt"), chinese.getBytes(Charset.forName("GBK")));
    read();
    assertThat(sink.documents.values()).extracting(Document::text).containsExactly(chinese);
    assertThat(sink.documents.values()).extracting(Document::lang).containsExactly("zh");
  }

  @Test
  void frontMatterNamesTheDocumentItReplaces() throws Exception {
    write("zh/old.md", "旧文。");
    write(
        "zh/new.md", "---\ntitle: 新\nlang: zh\ndate: 2023-09-05\nsupersedes: zh/old.md\n---\n新文。");
    write("zh/newer.md", "---\nsupersedes: new.md\n---\n更新的文。");
    read();
    Document newer = sink.get(root.resolve("zh/new.md"));
    assertThat(newer.supersedes()).isEqualTo(root.resolve("zh/old.md").toString());
    assertThat(newer.title()).isEqualTo("新");
    assertThat(newer.modified()).isEqualTo(Instant.parse("2023-09-05T00:00:00Z"));
    assertThat(sink.get(root.resolve("zh/newer.md")).supersedes())
        .isEqualTo(root.resolve("zh/new.md").toString());
  }

  @Test
  void idsDoNotDependOnHowThePathIsWritten() throws Exception {
    Path file = write("a.txt", "Text.");
    new FileSource(List.of(root.resolve("x/../a.txt"))).read(sink);
    Path here = Path.of("").toAbsolutePath();
    new FileSource(List.of(here.relativize(file))).read(sink);
    assertThat(sink.documents.keySet()).containsExactly(file.toString());
  }
}
