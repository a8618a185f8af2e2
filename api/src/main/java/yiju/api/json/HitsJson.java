package yiju.api.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import yiju.retriever.Evidence;
import yiju.retriever.ScoredPassage;

/** Ranked passages. */
public record HitsJson(JsonNode id, List<HitJson> hits) {
  /**
   * @param explained whether each hit says what its score is made of and what stands in it
   */
  public static HitsJson of(JsonNode id, Evidence evidence, boolean explained) {
    return new HitsJson(
        id, evidence.passages().stream().map(hit -> HitJson.of(hit, explained)).toList());
  }

  /**
   * @param text of the passage, where explained
   * @param parts what the score is made of, where explained
   */
  public record HitJson(
      String passage,
      String document,
      double score,
      int rank,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String title,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String url,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String text,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PartJson> parts) {
    static HitJson of(ScoredPassage hit, boolean explained) {
      return new HitJson(
          hit.passage().id(),
          hit.passage().documentId(),
          Json.rounded(hit.score(), 6),
          hit.rank(),
          explained ? hit.title() : null,
          explained ? hit.url() : null,
          explained ? hit.passage().text() : null,
          explained ? hit.parts().stream().map(PartJson::of).toList() : List.of());
    }
  }

  /** One contribution to a score. */
  public record PartJson(String name, double value, int rank) {
    static PartJson of(ScoredPassage.ScorePart part) {
      return new PartJson(part.name(), Json.rounded(part.value(), 6), part.rank());
    }
  }
}
