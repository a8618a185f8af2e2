package yiju.api.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A claim to check against evidence, as it comes in.
 *
 * @param id handed back as it came
 * @param question what the claim answers, where it is known
 */
public record ClaimLine(JsonNode id, String claim, List<String> evidence, @Nullable String question)
    implements Identified {
  /**
   * @throws LineException naming what is wrong with the line
   */
  public static ClaimLine parse(String json) {
    Fields fields = Fields.parse(json);
    return new ClaimLine(
        fields.requiredId(),
        fields.nonBlank("claim"),
        fields.texts("evidence"),
        fields.optionalText("question").orElse(null));
  }
}
