package yiju.corpus.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiju.corpus.Document;
import yiju.corpus.RecordingSink;

/** Files that hold several documents, or one document in several files. */
class ManyInOneTest {
  private final Path root;
  private final RecordingSink sink = new RecordingSink();

  ManyInOneTest(@TempDir Path temp) throws IOException {
    root = temp.toRealPath();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(Charset names, Object... namesAndContents) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, names)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        Object content = namesAndContents[i + 1];
        zip.write(content instanceof byte[] b ? b : utf8((String) content));
      }
    }
    return bytes.toByteArray();
  }

  private Path read(String name, byte[] content) throws Exception {
    Path file = Files.write(root.resolve(name), content);
    new FileSource(List.of(file)).read(sink);
    return file;
  }

  @Test
  void filesInAnArchiveAreDocuments() throws Exception {
    byte[] inner = zip(StandardCharsets.UTF_8, "deep.txt", "Text within two archives.");
    Path file =
        read(
            "a.zip",
            zip(
                Charset.forName("GBK"),
                "说明.txt",
                "水泵每分钟抽水40升。".getBytes(Charset.forName("GB18030")),
                "b/page.md",
                "# Page\n\nOf text.",
                "inner.zip",
                inner,
                "x.png",
                "no text",
                "__MACOSX/y.txt",
                "never read"));
    assertThat(sink.documents.keySet())
        .containsExactlyInAnyOrder(
            file + "!/说明.txt", file + "!/b/page.md", file + "!/inner.zip!/deep.txt");
    assertThat(sink.get(file + "!/说明.txt").text()).isEqualTo("水泵每分钟抽水40升。");
    assertThat(sink.get(file + "!/b/page.md").url())
        .isEqualTo("jar:" + file.toUri() + "!/b/page.md");
    assertThat(sink.failures).containsOnlyKeys(file + "!/x.png");
  }

  @Test
  void aBombIsRefusedAndTheRestGoesOn() throws Exception {
    byte[] zeros = new byte[130 << 20];
    Path bomb = Files.write(root.resolve("a.zip"), zip(StandardCharsets.UTF_8, "z.txt", zeros));
    Path good = Files.writeString(root.resolve("b.txt"), "Good.");
    new FileSource(List.of(bomb, good)).read(sink);
    assertThat(sink.failures.get(bomb.toString())).contains("z.txt", "128 MiB");
    assertThat(sink.documents.keySet()).containsExactly(good.toString());
  }

  @Test
  void damagedFilesSayWhatIsWrong() throws Exception {
    for (String name : List.of("a.zip", "b.docx", "c.pdf", "d.epub", "e.xls", "f.warc", "g.pptx")) {
      Files.write(root.resolve(name), utf8("PK\u0003\u0004 broken"));
    }
    new FileSource(List.of(root)).read(sink);
    assertThat(sink.failures).hasSize(7);
    assertThat(sink.failures.values()).noneMatch(String::isBlank);
    assertThat(sink.documents).isEmpty();
  }

  @Test
  void aNewsletterIsReadInTheFormatThatSaysSomething() throws Exception {
    String mail =
        """
        From: News <news@example.org>
        Subject: The gates
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary=Y

        --Y
        Content-Type: text/plain

        See us in your browser.
        --Y
        Content-Type: text/html

        <p>The lock gates were replaced in October by gates of oak, which are expected to last for
        fifty years; ships have to wait until November.</p>
        --Y--
        """;
    Path file = read("news.eml", utf8(mail.replace("\n", "\r\n")));
    assertThat(sink.get(file).text()).contains("gates of oak").doesNotContain("browser");
  }

  @Test
  void aMailKeepsWhoWroteAndItsAttachments() throws Exception {
    String mail =
        """
        From: =?UTF-8?B?5p2O5piO?= <li@example.org>
        To: Eva <eva@example.org>
        Date: Fri, 3 May 2024 10:00:00 +0200
        Subject: The lock gates
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=X

        --X
        Content-Type: multipart/alternative; boundary=Y

        --Y
        Content-Type: text/plain; charset=gb2312
        Content-Transfer-Encoding: base64

        %s
        --Y
        Content-Type: text/html

        <p>The same in colour.</p>
        --Y--
        --X
        Content-Type: text/markdown
        Content-Disposition: attachment; filename="plan.md"

        # Plan

        Gates first.
        --X--
        """
            .formatted(
                java.util.Base64.getEncoder()
                    .encodeToString("闸门十月更换。".getBytes(Charset.forName("GBK"))));
    Path file = read("m.eml", utf8(mail.replace("\n", "\r\n")));
    Document message = sink.get(file);
    assertThat(message.title()).isEqualTo("The lock gates");
    assertThat(message.text())
        .contains("From: 李明", "li@example.org", "To: Eva", "2024-05-03T08:00:00Z", "闸门十月更换。")
        .doesNotContain("colour");
    assertThat(message.modified()).hasToString("2024-05-03T08:00:00Z");
    assertThat(sink.get(file + "!/plan.md").text()).contains("Gates first.");
  }

  @Test
  void aBookIsReadInTheOrderOfItsSpine() throws Exception {
    String chapter =
        "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><head><title/>"
            + "<script src='x.js'/></head><body><h1><a id='c'/>%s</h1><p>%s</p></body></html>";
    Path file =
        read(
            "book.epub",
            zip(
                StandardCharsets.UTF_8,
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path='OPS/book.opf'/></rootfiles></container>",
                "OPS/book.opf",
                """
                <package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>
                <dc:title>Two rivers</dc:title><dc:language>en</dc:language></metadata><manifest>
                <item id="n" href="nav.xhtml" properties="nav"/><item id="b" href="b%20b.xhtml"/>
                <item id="a" href="a.xhtml"/></manifest><spine><itemref idref="n"/>
                <itemref idref="b"/><itemref idref="a"/></spine></package>""",
                "OPS/nav.xhtml",
                chapter.formatted("Contents", "Never shown"),
                "OPS/a.xhtml",
                chapter.formatted("The end", "It meets the sea."),
                "OPS/b b.xhtml",
                chapter.formatted("The start", "It begins as a spring.")));
    Document book = sink.get(file);
    assertThat(book.text())
        .isEqualTo("The start\nIt begins as a spring.\nThe end\nIt meets the sea.");
    assertThat(book.title()).isEqualTo("Two rivers");
    assertThat(book.headings()).hasSize(2);
  }

  private static String record(String type, String address, String contentType, String block) {
    return "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2024-05-03T00:00:00Z\r\n"
            .formatted(type, address)
        + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000%d>\r\n"
            .formatted(address.length() % 10)
        + "Content-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(contentType, utf8(block).length)
        + block
        + "\r\n\r\n";
  }

  private static String response(String address, int status, String type, String body) {
    return record(
        "response",
        address,
        "application/http; msgtype=response",
        "HTTP/1.1 %d X\r\nContent-Type: %s\r\n\r\n%s".formatted(status, type, body));
  }

  @Test
  void pagesOfAWebArchive() throws Exception {
    String archive =
        response("http://a.example/1", 200, "text/html", "<title>One</title><p>The first page.")
            + response("http://a.example/2", 404, "text/html", "<p>Not found.")
            + response("http://a.example/3.png", 200, "image/png", "x")
            + record("conversion", "http://a.example/4", "text/plain", "Text of the fourth page.");
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(utf8(archive));
    }
    read("a.warc.gz", packed.toByteArray());
    assertThat(sink.failures).isEmpty();
    assertThat(sink.documents.keySet()).containsExactly("http://a.example/1", "http://a.example/4");
    assertThat(sink.get("http://a.example/1").title()).isEqualTo("One");
    assertThat(sink.get("http://a.example/1").text()).isEqualTo("The first page.");
    assertThat(sink.get("http://a.example/4").url()).isEqualTo("http://a.example/4");
  }

  @Test
  void aWebArchiveThatBreaksOffKeepsWhatCameBefore() throws Exception {
    Path file =
        read(
            "a.warc",
            utf8(
                response("http://a.example/1", 200, "text/html", "<p>The first page.")
                    + "WARC/1.0\r\nbroken"));
    assertThat(sink.documents.keySet()).containsExactly("http://a.example/1");
    assertThat(sink.failures.keySet()).singleElement().asString().startsWith(file + ":");
  }
}
