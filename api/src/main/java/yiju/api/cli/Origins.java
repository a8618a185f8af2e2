package yiju.api.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which documents came from which file of many documents, such as JSON Lines: a list a file, kept
 * in the knowledge base, so that a line that is gone can be told from one that never was.
 *
 * <p>A list is a text file: the path of the origin, then an id a line.
 */
final class Origins {
  private final Path folder;
  private final Map<Path, Path> fresh = new HashMap<>();
  private @Nullable Path origin;
  private @Nullable BufferedWriter writer;
  private boolean complete;

  Origins(Path knowledgeBase) {
    folder = knowledgeBase.resolve("origins");
  }

  /** What is {@linkplain #add added} next came from this file; null when it is over. */
  void within(@Nullable String file) throws IOException {
    if (writer != null && origin != null) {
      writer.close();
      writer = null;
      if (complete) {
        fresh.put(origin, list(origin, ".new"));
      }
    }
    origin = file == null ? null : Path.of(file);
    if (origin != null) {
      Files.createDirectories(folder);
      complete = true;
      writer = Files.newBufferedWriter(list(origin, ".new"), StandardCharsets.UTF_8);
      write(origin.toString());
    }
  }

  void add(String id) throws IOException {
    write(id);
  }

  /** Something in the file could not be read, and so may be any of its documents. */
  void failed() {
    complete = false;
  }

  private void write(String line) throws IOException {
    if (writer != null && line.indexOf('\n') < 0) {
      writer.write(line);
      writer.newLine();
    }
  }

  /**
   * Ids of documents that no file holds any more: of those that were read this time and, below the
   * roots, of those that are gone. Remembers what was read.
   */
  Set<String> vanished(List<Path> roots) throws IOException {
    Set<String> gone = new LinkedHashSet<>();
    List<Path> kept = new ArrayList<>();
    for (Path list : lists()) {
      List<String> lines = Files.readAllLines(list);
      Path file = Path.of(lines.getFirst());
      if (fresh.containsKey(file)) {
        gone.addAll(lines.subList(1, lines.size()));
      } else if (Gone.is(file, roots)) {
        gone.addAll(lines.subList(1, lines.size()));
        Files.delete(list);
      } else {
        kept.add(list);
      }
    }
    for (Path file : fresh.keySet()) {
      Path list = list(file, ".txt");
      Files.move(list(file, ".new"), list, StandardCopyOption.REPLACE_EXISTING);
      kept.add(list);
    }
    fresh.clear();
    for (Path list : gone.isEmpty() ? List.<Path>of() : kept) {
      try (Stream<String> lines = Files.lines(list)) {
        lines.forEach(gone::remove);
      }
    }
    return gone;
  }

  private List<Path> lists() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  private Path list(Path file, String ending) {
    byte[] name = file.toString().getBytes(StandardCharsets.UTF_8);
    return folder.resolve(UUID.nameUUIDFromBytes(name) + ending);
  }
}
