package yiju.verifier;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A threshold of refusal and a scale of confidence that were chosen on labelled questions, with
 * what they were chosen on; {@code calibration.json} in the directory of the knowledge base.
 *
 * @param scale what the shipped confidence comes to on questions like these
 * @param threshold the confidence, 0 to 1, from which an answer is given
 * @param maxError the share of wrong answers among those given that the owner allows
 * @param confidence the probability that the promise holds, over draws of the labelled questions
 * @param questions labelled questions that counted
 * @param answered those answered at the threshold
 * @param wrong those answered wrongly
 * @param data the labelled files, each with its SHA-256
 * @param at when, ISO 8601
 * @param createdBy version of Yiju
 * @param models the {@link Fingerprint} of what made the confidences
 */
public record Calibration(
    double threshold,
    ConfidenceScale scale,
    @JsonProperty("max_error") double maxError,
    double confidence,
    int questions,
    int answered,
    int wrong,
    String method,
    Map<String, String> data,
    String at,
    @JsonProperty("created_by") String createdBy,
    Map<String, String> models) {
  private static final String FILE = "calibration.json";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public Calibration {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException("a threshold lies between 0 and 1, not " + threshold);
    }
    scale = Objects.requireNonNullElse(scale, ConfidenceScale.standard()); // older files have none
    data = Map.copyOf(data);
    models = Map.copyOf(models);
  }

  /** Where it lies in the knowledge base at {@code directory}, whether it is there or not. */
  public static Path file(Path directory) {
    return directory.resolve(FILE);
  }

  /**
   * Empty when nothing has been calibrated at {@code directory}.
   *
   * @throws IOException when the file is damaged; says what to do
   */
  public static Optional<Calibration> read(Path directory) throws IOException {
    Path file = file(directory);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(Files.readString(file), Calibration.class));
    } catch (JacksonException | NullPointerException e) {
      throw new IOException(file + " can't be read: run `yiju calibrate` again, or delete it", e);
    }
  }

  /** Replaces the file in one step. */
  public void write(Path directory) throws IOException {
    Path next = directory.resolve(FILE + ".next");
    Files.writeString(next, JSON.writeValueAsString(this) + "\n");
    Files.move(next, file(directory), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Share of the labelled questions that was answered. */
  @JsonIgnore
  public double coverage() {
    return (double) answered / questions;
  }

  /**
   * The models that are others now than those that made the confidences; while there is one, the
   * promise is void.
   */
  public List<String> changed(Map<String, String> now) {
    var names = new TreeSet<>(models.keySet());
    names.addAll(now.keySet());
    return names.stream()
        .filter(name -> !models.getOrDefault(name, "").equals(now.getOrDefault(name, "")))
        .toList();
  }
}
