package yiju.api.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yiju.indexer.Statistics;
import yiju.inference.Models;
import yiju.verifier.Calibration;
import yiju.verifier.Fingerprint;

/**
 * What a knowledge base holds.
 *
 * @param kb its directory
 * @param vectors passages that have one
 * @param vectorsMissing passages that wait for one; searchable by their words meanwhile
 * @param languages documents by language
 * @param bytes on disk
 * @param lastCommit ISO 8601
 * @param calibration null when the threshold is the standard one
 */
public record StatusJson(
    String kb,
    long documents,
    long passages,
    long vectors,
    @JsonProperty("vectors_missing") long vectorsMissing,
    Map<String, Long> languages,
    long bytes,
    @JsonProperty("last_commit") String lastCommit,
    @Nullable CalibrationJson calibration) {
  /**
   * @param models for which the calibration should have been made
   */
  public static StatusJson of(Path directory, Statistics s, Models models) throws IOException {
    Map<String, Long> languages = new LinkedHashMap<>();
    s.languages().forEach(l -> languages.put(l.lang(), l.documents()));
    return new StatusJson(
        directory.toString(),
        s.documents(),
        s.passages(),
        s.vectors(),
        s.passages() - s.vectors(),
        languages,
        s.bytes(),
        s.lastCommit().toString(),
        Calibration.read(directory)
            .map(c -> CalibrationJson.of(c, Fingerprint.of(models)))
            .orElse(null));
  }
}
