package yiju.api.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import yiju.indexer.Statistics;

/**
 * What a knowledge base holds.
 *
 * @param kb its directory
 * @param vectors passages that have one
 * @param vectorsMissing passages that wait for one; searchable by their words meanwhile
 * @param languages documents by language
 * @param bytes on disk
 * @param lastCommit ISO 8601
 */
public record StatusJson(
    String kb,
    long documents,
    long passages,
    long vectors,
    @JsonProperty("vectors_missing") long vectorsMissing,
    Map<String, Long> languages,
    long bytes,
    @JsonProperty("last_commit") String lastCommit) {
  public static StatusJson of(Path directory, Statistics s) {
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
        s.lastCommit().toString());
  }
}
