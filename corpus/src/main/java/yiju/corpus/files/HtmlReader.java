package yiju.corpus.files;

import java.nio.file.Path;
import yiju.corpus.Document;
import yiju.corpus.extraction.MainContent;
import yiju.corpus.extraction.MainContentExtractor;

/** An HTML file as a document: its main content. */
final class HtmlReader {
  private static final MainContentExtractor EXTRACTOR = new MainContentExtractor();

  private HtmlReader() {}

  static Document read(Path file, String html) {
    String url = file.toUri().toString();
    MainContent content = EXTRACTOR.extract(html, url);
    String title = content.title().isBlank() ? FileReader.stem(file) : content.title();
    return new Document(
        file.toString(),
        title,
        content.text(),
        url,
        content.lang(),
        content.modified(),
        null,
        content.headings());
  }
}
