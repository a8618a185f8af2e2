package yiju.corpus.formats;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Dates;
import yiju.corpus.Document;
import yiju.corpus.Heading;
import yiju.corpus.TextDecoder;
import yiju.corpus.extraction.MainContent;
import yiju.corpus.extraction.MainContentExtractor;

/** A book (.epub) as a document: its chapters in the order of its spine. */
public final class EpubReader {
  private static final MainContentExtractor EXTRACTOR = new MainContentExtractor();
  private static final String CONTAINER = "META-INF/container.xml";
  private static final String ENCRYPTION = "META-INF/encryption.xml";

  private final Map<String, byte[]> parts;
  private final DocumentText text = new DocumentText();

  private EpubReader(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  /**
   * @throws UnreadableFileException if it is copy-protected or no book
   */
  public static Document read(RawFile file) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    ZipParts.read(file.bytes(), EpubReader::isNeeded, parts::put);
    return new EpubReader(parts).book(file);
  }

  private static boolean isNeeded(String path) {
    return path.startsWith("META-INF/")
        || path.toLowerCase(Locale.ROOT).matches(".*\\.(opf|x?html?|xml)");
  }

  private Document book(RawFile file) throws IOException {
    if (isProtected()) {
      throw new UnreadableFileException("copy-protected (DRM)");
    }
    Element rootfile = xml(CONTAINER).selectFirst("rootfile[full-path]");
    if (rootfile == null) {
      throw new UnreadableFileException("no EPUB: " + CONTAINER + " names no book");
    }
    String packagePath = rootfile.attr("full-path");
    Element book = xml(packagePath);
    Map<String, Element> items = new HashMap<>();
    book.select("manifest > item").forEach(item -> items.put(item.attr("id"), item));
    for (Element reference : book.select("spine > itemref")) {
      Element item = items.get(reference.attr("idref"));
      if (item != null && !item.attr("properties").contains("nav")) {
        addChapter(resolve(packagePath, item.attr("href")));
      }
    }
    return text.document(
        file, first(book, "title"), first(book, "language"), modified(book).orElse(null));
  }

  /** Fonts alone may be scrambled; text that is takes a key that nobody here has. */
  private boolean isProtected() throws IOException {
    return parts.containsKey(ENCRYPTION)
        && xml(ENCRYPTION).getAllElements().stream()
            .map(e -> e.attr("URI").toLowerCase(Locale.ROOT))
            .anyMatch(uri -> uri.matches(".*\\.(x?html?|opf)"));
  }

  private void addChapter(String path) {
    byte[] bytes = parts.get(path);
    if (bytes == null) {
      return;
    }
    String html = TextDecoder.decodeHtml(bytes, null);
    MainContent chapter = EXTRACTOR.extractWhole(Jsoup.parse(html, "", Parser.xmlParser()));
    int done = 0;
    for (Heading heading : chapter.headings()) {
      text.paragraph(chapter.text().substring(done, heading.span().start()));
      text.heading(heading.level(), heading.span().of(chapter.text()));
      done = heading.span().end();
    }
    text.paragraph(chapter.text().substring(done));
  }

  private Element xml(String path) throws UnreadableFileException {
    byte[] bytes = parts.get(path);
    if (bytes == null) {
      throw new UnreadableFileException("no EPUB: " + path + " is missing");
    }
    return Jsoup.parse(TextDecoder.decodeHtml(bytes, null), "", Parser.xmlParser());
  }

  private static String resolve(String base, String href) {
    String decoded = URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
    Path path = Path.of("/").resolve(base).resolveSibling(decoded).normalize();
    return path.toString().substring(1).replace('\\', '/');
  }

  private static @Nullable String first(Element book, String name) {
    Element element = book.selectFirst("metadata > dc|" + name);
    return element == null || element.text().isBlank() ? null : element.text();
  }

  private static Optional<Instant> modified(Element book) {
    Element changed = book.selectFirst("meta[property=dcterms:modified]");
    String date = changed == null ? first(book, "date") : changed.text();
    return date == null ? Optional.empty() : Dates.parse(date);
  }
}
