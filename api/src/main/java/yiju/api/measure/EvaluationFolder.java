package yiju.api.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import yiju.api.json.EvaluationJson;
import yiju.api.json.Json;

/** Where one evaluation is kept. */
record EvaluationFolder(Path path) {
  private static final String FOUND = "evaluation.json";

  /** No file of questions is called like that. */
  private static final String RESULTS = "results.ndjson";

  /** All below {@code parent}, the newest first, for they are called by their time. */
  static List<EvaluationFolder> all(Path parent) throws IOException {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(parent)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve(FOUND)))
          .sorted(Comparator.comparing(Path::toString).reversed())
          .map(EvaluationFolder::new)
          .toList();
    }
  }

  /** Empty when there is none of this id, or it is no id. */
  static Optional<EvaluationFolder> of(Path parent, String id) {
    return id.matches("[0-9-]+") && Files.exists(parent.resolve(id).resolve(FOUND))
        ? Optional.of(new EvaluationFolder(parent.resolve(id)))
        : Optional.empty();
  }

  Path results() {
    return path.resolve(RESULTS);
  }

  Path questions(String name) {
    return path.resolve(name);
  }

  void keep(EvaluationJson found) throws IOException {
    Files.writeString(path.resolve(FOUND), Json.line(found) + "\n");
  }

  /** One that was not over when its server ended is cancelled. */
  EvaluationJson found() throws IOException {
    try {
      String line = Files.readString(path.resolve(FOUND));
      return Json.mapper().readValue(line, EvaluationJson.class).over();
    } catch (JacksonException e) {
      throw new IOException(path.resolve(FOUND) + " can't be read: delete the evaluation", e);
    }
  }

  void delete() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.deleteIfExists(file);
      }
    }
    Files.delete(path);
  }
}
