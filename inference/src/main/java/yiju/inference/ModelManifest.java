package yiju.inference;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a model is, where it comes from, and the checksums without which it isn't loaded.
 *
 * @param licence SPDX identifier
 * @param source where the weights come from
 * @param dimensions width of the vectors; 0 for a model that makes none
 * @param maxTokens longest input, special tokens included
 * @param quantised whether activations are quantised over a whole batch, so that a text's result
 *     depends on its neighbours
 * @param queryPrefix stands before a query but not before a passage; may be empty
 */
public record ModelManifest(
    String name,
    String version,
    String licence,
    String source,
    int dimensions,
    int maxTokens,
    boolean quantised,
    String queryPrefix,
    ModelFile model,
    ModelFile tokenizer) {
  private static final JsonMapper JSON = new JsonMapper();

  public ModelManifest {
    if (dimensions < 0 || maxTokens < 3) {
      throw new IllegalArgumentException(
          "dimensions " + dimensions + " or max_tokens " + maxTokens + " out of range");
    }
  }

  /**
   * @param file name beside the manifest, or at the root of the class path
   * @param sha256 in lower-case hexadecimal
   */
  public record ModelFile(String file, String sha256) {
    public ModelFile {
      if (sha256.length() != 64 || !sha256.chars().allMatch(HexFormat::isHexDigit)) {
        throw new IllegalArgumentException("sha256 of " + file + " is '" + sha256 + "'");
      }
    }
  }

  /** Name and checksum of the weights. */
  public String id() {
    return name + "@" + model.sha256().substring(0, 16);
  }

  /** Reads a manifest; {@code where} names it in messages. */
  static ModelManifest read(InputStream in, String where) throws IOException {
    try {
      JsonNode json = JSON.readTree(in);
      return new ModelManifest(
          text(json, "name", where),
          text(json, "version", where),
          text(json, "licence", where),
          text(json, "source", where),
          json.path("dimensions").asInt(0),
          json.path("max_tokens").asInt(512),
          json.path("quantised").asBoolean(false),
          json.path("query_prefix").asString(""),
          file(json, "model", where),
          file(json, "tokenizer", where));
    } catch (JacksonException | IllegalArgumentException e) {
      throw new ModelException("model manifest " + where + ": " + e.getMessage(), e);
    }
  }

  private static ModelFile file(JsonNode json, String field, String where) {
    JsonNode file = json.path(field);
    return new ModelFile(
        text(file, "file", where + ", " + field), text(file, "sha256", where + ", " + field));
  }

  private static String text(JsonNode json, String field, String where) {
    String value = json.path(field).asString("");
    if (value.isEmpty()) {
      throw new ModelException("model manifest " + where + ": field " + field + " is missing");
    }
    return value;
  }
}
