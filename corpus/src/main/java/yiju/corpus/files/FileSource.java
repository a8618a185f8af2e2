package yiju.corpus.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import yiju.corpus.DocumentSink;
import yiju.corpus.DocumentSource;
import yiju.corpus.formats.UnreadableFileException;

/**
 * Files, and folders with all that is below them in the order of names.
 *
 * <p>A document's id is its file's absolute, normalised path and its address the {@code file:} URI.
 * Hidden files are skipped. JSON Lines and web archives are read line by line, record by record.
 * Progress counts files, and what is in files of many documents as far as their sizes tell.
 */
public final class FileSource implements DocumentSource {
  private final List<Path> roots;

  public FileSource(List<Path> roots) {
    this.roots = roots.stream().map(root -> root.toAbsolutePath().normalize()).toList();
  }

  @Override
  public void read(DocumentSink sink) throws IOException, InterruptedException {
    Tally tally = new Tally(sink);
    for (Path root : roots) {
      FileTree.walk(root, file -> tally.found(), (path, error) -> {});
    }
    tally.tell();
    Readings readings = new Readings(sink);
    for (Path root : roots) {
      FileReader reader = new FileReader(root);
      FileTree.walk(
          root,
          file -> readFile(reader, file, readings, tally, sink),
          (path, error) -> sink.failed(path.toString(), reason(error)));
    }
    readings.finish();
  }

  private static void readFile(
      FileReader reader, Path file, Readings readings, Tally tally, DocumentSink sink)
      throws IOException, InterruptedException {
    Optional<DocumentSource> many = ofMany(file);
    if (many.isPresent()) {
      readings.finish();
      sink.within(file.toString());
      many.get().read(tally.within());
      sink.within(null);
      tally.leave();
      return;
    }
    FileFormat format = FileFormat.ofName(file).orElse(FileFormat.TEXT);
    boolean holdsMany = format == FileFormat.ZIP || format == FileFormat.MAIL;
    if (holdsMany) {
      readings.then(() -> sink.within(file.toString()));
    }
    if (format == FileFormat.ZIP) {
      new ZipSource(file, reader, readings).read();
    } else {
      readings.add(file.toString(), () -> reader.read(file));
    }
    if (holdsMany) {
      readings.then(() -> sink.within(null));
    }
    readings.then(tally::done);
  }

  /** The source for a file that holds many documents and is read as a stream. */
  private static Optional<DocumentSource> ofMany(Path file) {
    if (JsonLinesSource.is(file)) {
      return Optional.of(new JsonLinesSource(file));
    }
    return WarcSource.is(file) ? Optional.of(new WarcSource(file)) : Optional.empty();
  }

  /** What went wrong, for a person; libraries say the rest in their exceptions' messages. */
  static String reason(Throwable e) {
    return switch (e) {
      case NoSuchFileException n -> "no such file or folder";
      case AccessDeniedException d -> "no permission to read it";
      case OutOfMemoryError o -> "needs more memory than there is";
      case StackOverflowError s -> "too deeply nested";
      case UnreadableFileException u -> message(u);
      default -> "can't be read: " + message(e).lines().findFirst().orElse("").strip();
    };
  }

  private static String message(Throwable e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
