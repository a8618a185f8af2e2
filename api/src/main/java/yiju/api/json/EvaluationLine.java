package yiju.api.json;

import tools.jackson.databind.JsonNode;

/** An evaluation that is wanted once more: {@code {"evaluation"}}, its id. */
public record EvaluationLine(String evaluation) {
  /**
   * @throws LineException naming what is wrong with it
   */
  public static EvaluationLine of(JsonNode object) {
    return new EvaluationLine(Fields.of(object).nonBlank("evaluation"));
  }
}
