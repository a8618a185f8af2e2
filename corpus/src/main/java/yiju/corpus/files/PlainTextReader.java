package yiju.corpus.files;

import java.util.List;
import yiju.corpus.Document;
import yiju.corpus.Language;
import yiju.corpus.formats.RawFile;

/** A plain text file as a document: its text as it stands, but for lines wrapped by width. */
final class PlainTextReader {
  private static final int LONGEST_TITLE = 80;

  private PlainTextReader() {}

  static Document read(RawFile file, String content) {
    String text = WrappedLines.unwrap(content);
    return new Document(
        file.id(), title(file, text), text, file.url(), Language.of(text), null, null, List.of());
  }

  /** The first line if it stands alone and isn't a sentence, else the file's name. */
  private static String title(RawFile file, String text) {
    List<String> lines = text.strip().lines().limit(2).map(String::strip).toList();
    boolean standsAlone = lines.size() == 2 && lines.get(1).isEmpty();
    if (!standsAlone || lines.get(0).length() > LONGEST_TITLE) {
      return file.stem();
    }
    boolean sentence = lines.get(0).matches(".*[.。!！?？;；,，:：]");
    return sentence ? file.stem() : lines.get(0);
  }
}
