package yiju.indexer;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What made the index; whatever reads or writes it must match. Stored as {@code manifest.json}.
 *
 * @param format version of the stored fields
 * @param analyzers version of the terms
 * @param encoders id of the encoder that made the vectors, by encoder language
 * @param createdBy version of Yiju
 */
public record IndexManifest(
    int format, int analyzers, Map<String, String> encoders, String createdBy) {
  private static final String FILE = "manifest.json";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public IndexManifest {
    encoders = Map.copyOf(encoders);
  }

  /** Of an index that this Yiju writes, without vectors. */
  static IndexManifest current() {
    String version = IndexManifest.class.getPackage().getImplementationVersion();
    return new IndexManifest(
        IndexSchema.FORMAT,
        TextAnalyzer.VERSION,
        Map.of(),
        "yiju " + (version == null ? "development" : version));
  }

  IndexManifest withEncoder(String language, String id) {
    Map<String, String> all = new TreeMap<>(encoders);
    all.put(language, id);
    return new IndexManifest(format, analyzers, all, createdBy);
  }

  static boolean exists(Path directory) {
    return Files.exists(directory.resolve(FILE));
  }

  static Path file(Path directory) {
    return directory.resolve(FILE);
  }

  static IndexManifest read(Path directory) throws IOException {
    try {
      return JSON.readValue(Files.readString(file(directory)), IndexManifest.class);
    } catch (JacksonException | NullPointerException e) {
      throw new KnowledgeBaseException(
          file(directory) + " can't be read (" + firstLine(e) + "): restore it from a backup");
    }
  }

  /** Replaces the file in one step: it is the old one or the new one, whenever the power fails. */
  void write(Path directory) throws IOException {
    Path next = directory.resolve(FILE + ".next");
    Files.writeString(next, JSON.writeValueAsString(this) + "\n");
    try (FileChannel file = FileChannel.open(next, StandardOpenOption.WRITE)) {
      file.force(true);
    }
    Files.move(next, file(directory), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Refuses stored text that this Yiju can't read. */
  void checkFormat(Path directory) throws KnowledgeBaseException {
    if (format != IndexSchema.FORMAT) {
      throw new KnowledgeBaseException(
          "%s has format %d (%s), this Yiju reads format %d: use that version, or add the documents to a new directory"
              .formatted(directory, format, createdBy, IndexSchema.FORMAT));
    }
  }

  /** Refuses what this Yiju can't search. */
  void check(Path directory) throws KnowledgeBaseException {
    checkFormat(directory);
    if (analyzers != TextAnalyzer.VERSION) {
      throw new KnowledgeBaseException(
          "%s was built with analyzers %d (%s), this Yiju has %d: run `yiju add --rebuild`"
              .formatted(directory, analyzers, createdBy, TextAnalyzer.VERSION));
    }
  }

  /** Refuses vectors of another encoder than {@code id}; fine while there are none. */
  public void checkEncoder(Path directory, String language, String id)
      throws KnowledgeBaseException {
    String built = encoders.get(language);
    if (built != null && !built.equals(id)) {
      throw new KnowledgeBaseException(
          "%s was built with encoder %s for %s, this is %s: run `yiju add --rebuild`"
              .formatted(directory, built, language, id));
    }
  }

  private static @Nullable String firstLine(Exception e) {
    return e.getMessage() == null ? null : e.getMessage().lines().findFirst().orElse("");
  }
}
