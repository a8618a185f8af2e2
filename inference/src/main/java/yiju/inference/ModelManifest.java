package yiju.inference;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a model is, where it comes from, and the checksums without which it isn't loaded.
 *
 * @param licence of the weights
 * @param source where the weights come from
 * @param dimensions width of the vectors; 0 for a model that makes none
 * @param maxLength longest input in tokens, special ones included
 * @param precision as in "fp32" or "int8, dynamic"
 * @param queryPrefix stands before a query but not before a passage; may be empty
 * @param files SHA-256 in lower-case hexadecimal by file name; one ends with ".onnx", one with
 *     "tokenizer.json"
 */
public record ModelManifest(
    String name,
    String version,
    String licence,
    String source,
    int dimensions,
    int maxLength,
    String precision,
    String queryPrefix,
    Map<String, String> files) {
  private static final JsonMapper JSON = new JsonMapper();

  public ModelManifest {
    files = Map.copyOf(files);
    if (dimensions < 0 || maxLength < 3) {
      throw new IllegalArgumentException(
          "dimensions " + dimensions + " or maxLength " + maxLength + " out of range");
    }
    files.forEach(
        (file, sha256) -> {
          if (sha256.length() != 64 || !sha256.chars().allMatch(HexFormat::isHexDigit)) {
            throw new IllegalArgumentException("files." + file + ".sha256 is '" + sha256 + "'");
          }
        });
    require(files, ".onnx");
    require(files, "tokenizer.json");
  }

  /** Name and checksum of the weights. */
  public String id() {
    return name + "@" + sha256(model()).substring(0, 16);
  }

  String sha256(String file) {
    return Objects.requireNonNull(files.get(file), file);
  }

  /** Name of the file of weights. */
  public String model() {
    return require(files, ".onnx");
  }

  /** Name of the tokenizer's file. */
  public String tokenizer() {
    return require(files, "tokenizer.json");
  }

  /**
   * Whether activations are quantised over a whole batch, so that a text's result depends on its
   * neighbours.
   */
  public boolean dynamic() {
    return precision.contains("dynamic");
  }

  private static String require(Map<String, String> files, String ending) {
    return files.keySet().stream()
        .filter(file -> file.endsWith(ending))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("files names no " + ending));
  }

  static ModelManifest read(ModelSource source, String file) {
    try (InputStream in = source.open(file)) {
      return read(in, source.where(file));
    } catch (IOException e) {
      throw new ModelException("can't read model manifest " + source.where(file), e);
    }
  }

  /** Reads a manifest; {@code where} names it in messages. */
  static ModelManifest read(InputStream in, String where) throws IOException {
    try {
      JsonNode json = JSON.readTree(in);
      Map<String, String> files = new TreeMap<>();
      json.path("files")
          .forEachEntry((file, value) -> files.put(file, value.path("sha256").asString("")));
      String base = json.path("base").path("artifact").asString("");
      return new ModelManifest(
          text(json, "name"),
          text(json, "version"),
          text(json, "licence"),
          base.isEmpty() ? text(json, "source") : "trained by this project from " + base,
          json.path("dimensions").asInt(0),
          json.path("maxLength").asInt(0),
          text(json, "precision"),
          json.path("queryPrefix").asString(""),
          files);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new ModelException("model manifest " + where + ": " + e.getMessage(), e);
    }
  }

  private static String text(JsonNode json, String field) {
    String value = json.path(field).asString("");
    if (value.isEmpty()) {
      throw new IllegalArgumentException("field " + field + " is missing");
    }
    return value;
  }
}
