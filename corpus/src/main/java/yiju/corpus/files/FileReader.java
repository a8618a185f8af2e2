package yiju.corpus.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import yiju.corpus.Document;
import yiju.corpus.TextDecoder;

/** Reads one file as a document, by the format that its name or its beginning tells. */
final class FileReader {
  private static final long MAX_BYTES = 64L << 20;

  /** Either a document or the reason why there is none. */
  sealed interface Result permits Read, Unreadable {}

  record Read(Document document) implements Result {}

  record Unreadable(String reason) implements Result {}

  private final Path root;

  /**
   * @param root what the user named; a file named itself is read whatever its ending, if it is text
   */
  FileReader(Path root) {
    this.root = root;
  }

  Result read(Path file) throws IOException {
    Optional<FileFormat> named = FileFormat.ofName(file);
    if (named.isEmpty() && !file.equals(root)) {
      return new Unreadable("unsupported kind of file; known are " + FileFormat.ENDINGS);
    }
    long size = Files.size(file);
    if (size > MAX_BYTES) {
      return new Unreadable("file of " + (size >> 20) + " MiB is beyond the limit of 64 MiB");
    }
    byte[] bytes = Files.readAllBytes(file);
    boolean html = named.equals(Optional.of(FileFormat.HTML));
    String content = html ? TextDecoder.decodeHtml(bytes, null) : TextDecoder.decode(bytes, null);
    if (TextDecoder.isBinary(content)) {
      return new Unreadable("not a text file");
    }
    FileFormat format = named.orElseGet(() -> FileFormat.ofContent(content));
    Document document =
        switch (format) {
          case HTML -> HtmlReader.read(file, content);
          case MARKDOWN -> MarkdownReader.read(file, root, content);
          case TEXT -> PlainTextReader.read(file, content);
        };
    return document.text().isBlank() ? new Unreadable("no text in it") : new Read(document);
  }

  /** The name without its ending, for documents that have no title. */
  static String stem(Path file) {
    Path fileName = file.getFileName();
    String name = fileName == null ? "" : fileName.toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
