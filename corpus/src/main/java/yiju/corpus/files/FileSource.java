package yiju.corpus.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import yiju.corpus.DocumentSink;
import yiju.corpus.DocumentSource;

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
    long[] done = {0};
    FileTree.walk(
        root,
        file -> {
          readFile(reader, file, sink);
          sink.progress(++done[0], total[0]);
        },
        (path, error) -> sink.failed(path.toString(), reason(error)));
  }

  private static void readFile(FileReader reader, Path file, DocumentSink sink)
      throws IOException, InterruptedException {
    if (Sources.isJsonLines(file)) {
      new JsonLinesSource(file).read(new ForwardingSink(sink));
      return;
    }
    FileReader.Result result;
    try {
      result = reader.read(file);
    } catch (IOException e) {
      sink.failed(file.toString(), reason(e));
      return;
    }
    switch (result) {
      case FileReader.Read read -> sink.accept(read.document());
      case FileReader.Unreadable unreadable -> sink.failed(file.toString(), unreadable.reason());
    }
  }

  static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException n -> "no such file or folder";
      case AccessDeniedException d -> "no permission to read it";
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }
}
