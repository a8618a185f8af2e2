package yiju.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiju.inference.Models;
import yiju.verifier.AnswerPipeline.Policy;
import yiju.verifier.Calibration;
import yiju.verifier.Fingerprint;

/**
 * When a knowledge base answers: from the threshold that was calibrated for it, else from the
 * standard one. A threshold that was calibrated with other models still holds, but is told, for its
 * promise is void.
 */
public final class StoredPolicy {
  private static final Logger LOG = LoggerFactory.getLogger(StoredPolicy.class);

  private final Path directory;
  private final Models models;
  private @Nullable FileTime seen;

  public StoredPolicy(Path directory, Models models) {
    this.directory = directory;
    this.models = models;
  }

  /** Whether the calibration is another than that read last. */
  boolean changed() throws IOException {
    return !Optional.ofNullable(seen).equals(modified());
  }

  public Policy read() throws IOException {
    seen = modified().orElse(null);
    Policy standard = Policy.standard();
    Optional<Calibration> stored = Calibration.read(directory);
    if (stored.isEmpty()) {
      return standard;
    }
    List<String> changed = stored.get().changed(Fingerprint.of(models));
    if (!changed.isEmpty()) {
      LOG.warn(
          "the threshold was calibrated with other models ({}): run `yiju calibrate` again",
          String.join(", ", changed));
    }
    return new Policy(stored.get().threshold(), standard.scope(), stored.get().scale());
  }

  private Optional<FileTime> modified() throws IOException {
    Path file = Calibration.file(directory);
    return Files.exists(file) ? Optional.of(Files.getLastModifiedTime(file)) : Optional.empty();
  }
}
