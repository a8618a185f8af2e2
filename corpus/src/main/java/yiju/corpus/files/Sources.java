package yiju.corpus.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

  /** A {@code .jsonl} or {@code .jsonl.gz} file, or else any file or folder. */
  public static DocumentSource of(Path path) {
    return isJsonLines(path) ? new JsonLinesSource(path) : new FileSource(path);
  }

  static boolean isJsonLines(Path file) {
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
