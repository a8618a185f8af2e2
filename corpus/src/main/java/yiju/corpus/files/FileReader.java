package yiju.corpus.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Document;
import yiju.corpus.TextDecoder;
import yiju.corpus.formats.EpubReader;
import yiju.corpus.formats.MailReader;
import yiju.corpus.formats.OfficeFile;
import yiju.corpus.formats.PdfReader;
import yiju.corpus.formats.RawFile;
import yiju.corpus.formats.UnreadableFileException;
import yiju.corpus.formats.ZipParts;

/** Reads files by the format that their names or their beginnings tell. */
final class FileReader {
  private static final long MAX_BYTES = 128L << 20;
  private static final int MOST_NESTED = 3;

  private final Path root;

  /**
   * @param root what the user named; a file named itself is read whatever its ending, if it is text
   */
  FileReader(Path root) {
    this.root = root;
  }

  List<Outcome> read(Path file) throws IOException {
    Optional<FileFormat> named = FileFormat.ofName(file);
    if (named.isEmpty() && !file.equals(root)) {
      throw unsupported();
    }
    long size = Files.size(file);
    if (size > MAX_BYTES) {
      throw new UnreadableFileException(
          "file of %d MiB is beyond the limit of %d MiB".formatted(size >> 20, MAX_BYTES >> 20));
    }
    Path name = file.getFileName();
    byte[] bytes = Files.readAllBytes(file);
    String url = file.toUri().toString();
    return read(
        new RawFile(file.toString(), url, name == null ? "" : name.toString(), bytes),
        named.orElse(null));
  }

  /** Reads bytes that are known to be in a format. */
  List<Outcome> readAs(RawFile file, FileFormat format) throws IOException {
    return read(file, format);
  }

  /** Reads a file that stands in another one, such as an archive. */
  List<Outcome> readPart(RawFile part) throws IOException {
    return read(part, FileFormat.ofName(part.name()).orElseThrow(FileReader::unsupported));
  }

  private List<Outcome> read(RawFile file, @Nullable FileFormat format) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    if (format == FileFormat.ZIP) {
      addParts(file, outcomes);
    } else if (format == FileFormat.MAIL) {
      MailReader.Mail mail = MailReader.read(file);
      outcomes.add(new Outcome.Read(mail.message()));
      mail.attachments().forEach(attachment -> addPart(attachment, outcomes));
    } else {
      Document document = format == null ? readText(file, null) : readOne(file, format);
      if (document.text().isBlank()) {
        throw new UnreadableFileException("no text in it");
      }
      outcomes.add(new Outcome.Read(document));
    }
    return outcomes;
  }

  private void addParts(RawFile archive, List<Outcome> outcomes) throws IOException {
    if (archive.id().split("!/", -1).length > MOST_NESTED) {
      throw new UnreadableFileException("too many archives within one another");
    }
    ZipParts.read(
        archive.bytes(),
        FileReader::isVisible,
        (path, bytes) -> addPart(archive.part(path, bytes), outcomes));
  }

  private void addPart(RawFile part, List<Outcome> outcomes) {
    try {
      outcomes.addAll(readPart(part));
    } catch (IOException | RuntimeException e) {
      outcomes.add(new Outcome.Failed(part.id(), FileSource.reason(e)));
    }
  }

  /** Hidden files are skipped, and what macOS adds to archives. */
  static boolean isVisible(String path) {
    return !path.matches("(.*/)?(\\.|__MACOSX/).*");
  }

  private Document readOne(RawFile file, FileFormat format) throws IOException {
    return switch (format) {
      case HTML, MARKDOWN, TEXT -> readText(file, format);
      case EPUB -> EpubReader.read(file);
      case PDF -> PdfReader.read(file);
      case WORD -> readOffice(file, OfficeFile.Kind.WORD);
      case SLIDES -> readOffice(file, OfficeFile.Kind.SLIDES);
      case SHEETS -> readOffice(file, OfficeFile.Kind.SHEETS);
      case MAIL, ZIP -> throw new IllegalArgumentException(format + " holds several documents");
    };
  }

  /** Programs write HTML under the names of office files. */
  private Document readOffice(RawFile file, OfficeFile.Kind kind) throws IOException {
    return OfficeFile.is(file.bytes()) ? OfficeFile.read(file, kind) : readText(file, null);
  }

  /**
   * @param named null if the content is to tell
   */
  private Document readText(RawFile file, @Nullable FileFormat named) throws IOException {
    boolean html = named == FileFormat.HTML;
    String content =
        html
            ? TextDecoder.decodeHtml(file.bytes(), file.charset())
            : TextDecoder.decode(file.bytes(), file.charset());
    if (TextDecoder.isBinary(content)) {
      throw new UnreadableFileException("not a text file");
    }
    return switch (named == null ? FileFormat.ofContent(content) : named) {
      case HTML -> HtmlReader.read(file, content);
      case MARKDOWN -> MarkdownReader.read(file, root, content);
      default -> PlainTextReader.read(file, content);
    };
  }

  private static UnreadableFileException unsupported() {
    return new UnreadableFileException(
        "unsupported kind of file; known endings are " + FileFormat.ENDINGS);
  }
}
