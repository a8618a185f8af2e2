package yiju.corpus.files;

import yiju.corpus.Document;
import yiju.corpus.extraction.MainContent;
import yiju.corpus.extraction.MainContentExtractor;
import yiju.corpus.formats.RawFile;

/** An HTML file as a document: its main content. */
final class HtmlReader {
  private static final MainContentExtractor EXTRACTOR = new MainContentExtractor();

  private HtmlReader() {}

  static Document read(RawFile file, String html) {
    MainContent content = EXTRACTOR.extract(html, file.url());
    String title = content.title().isBlank() ? file.stem() : content.title();
    return new Document(
        file.id(),
        title,
        content.text(),
        file.url(),
        content.lang(),
        content.modified(),
        null,
        content.headings());
  }
}
