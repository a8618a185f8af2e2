package yiju.api.json;

import java.util.List;

/**
 * What an import did, and what the knowledge base holds now.
 *
 * @param removed documents whose pages or files are gone
 */
public record AddedJson(
    long added,
    long updated,
    long unchanged,
    List<FailedJson> failed,
    long documents,
    long passages,
    double seconds,
    long removed) {
  public AddedJson {
    failed = List.copyOf(failed);
    seconds = Json.rounded(seconds, 3);
  }

  /**
   * @param source file, with line where it has lines, or address
   */
  public record FailedJson(String source, String error) {}
}
