package yiju.corpus.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yiju.corpus.DocumentSink;
import yiju.corpus.DocumentSource;

/** Chooses the source for a path by its name. */
public final class Sources {
  private Sources() {}

  /** All documents of {@code paths}, in that order; a path that can't be read is a failure. */
  public static DocumentSource of(List<Path> paths) {
    List<DocumentSource> sources = paths.stream().map(Sources::of).toList();
    return sources.size() == 1 ? sources.getFirst() : sink -> readAll(sources, sink);
  }

  /** A file of JSON Lines, a web archive, or else any file or folder. */
  public static DocumentSource of(Path path) {
    return ofMany(path).orElseGet(() -> new FileSource(path));
  }

  /** The source for a file that holds many documents and is read as a stream. */
  static Optional<DocumentSource> ofMany(Path file) {
    if (isJsonLines(file)) {
      return Optional.of(new JsonLinesSource(file));
    }
    return WarcSource.is(file) ? Optional.of(new WarcSource(file)) : Optional.empty();
  }

  private static boolean isJsonLines(Path file) {
    Path name = file.getFileName();
    String lower = name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
    return lower.endsWith(".jsonl") || lower.endsWith(".jsonl.gz");
  }

  private static void readAll(List<DocumentSource> sources, DocumentSink sink)
      throws IOException, InterruptedException {
    CountingSink counting = new CountingSink(sink);
    for (DocumentSource source : sources) {
      source.read(counting);
      counting.endOfSource();
    }
  }
}
