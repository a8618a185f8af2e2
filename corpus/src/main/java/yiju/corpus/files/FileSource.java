package yiju.corpus.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import yiju.corpus.DocumentSink;
import yiju.corpus.DocumentSource;
import yiju.corpus.formats.UnreadableFileException;

/**
 * A file, or a folder with all that is below it in the order of names.
 *
 * <p>A document's id is its file's absolute, normalised path and its address the {@code file:} URI.
 * Hidden files are skipped. JSON Lines in a folder are read as such.
 */
public final class FileSource implements DocumentSource {
  private final Path root;

  public FileSource(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  public void read(DocumentSink sink) throws IOException, InterruptedException {
    long[] total = {0};
    FileTree.walk(root, file -> total[0]++, (path, error) -> {});
    FileReader reader = new FileReader(root);
    Readings readings = new Readings(sink);
    long[] done = {0};
    FileTree.walk(
        root,
        file -> {
          readFile(reader, file, readings, sink);
          readings.then(() -> sink.progress(++done[0], total[0]));
        },
        (path, error) -> sink.failed(path.toString(), reason(error)));
    readings.finish();
  }

  private static void readFile(FileReader reader, Path file, Readings readings, DocumentSink sink)
      throws IOException, InterruptedException {
    DocumentSource many = Sources.ofMany(file).orElse(null);
    if (many != null) {
      readings.finish();
      many.read(new ForwardingSink(sink));
    } else if (FileFormat.ofName(file).equals(Optional.of(FileFormat.ZIP))) {
      new ZipSource(file, reader, readings).read();
    } else {
      readings.add(file.toString(), () -> reader.read(file));
    }
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
