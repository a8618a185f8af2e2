package yiju.api.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a person thinks of an answer or a refusal. This record is both read and written: a line of
 * feedback is kept as it came.
 *
 * @param confidence of what was shown
 * @param right whether the answer, or the refusal, was right
 * @param answered whether it was an answer
 * @param answer what was shown
 * @param comment in the person's words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedbackLine(
    String question,
    double confidence,
    boolean right,
    boolean answered,
    @Nullable String answer,
    @Nullable String comment) {
  /**
   * @throws LineException naming what is wrong with it
   */
  public static FeedbackLine of(JsonNode object) {
    Fields fields = Fields.of(object);
    return new FeedbackLine(
        fields.nonBlank("question"),
        fields.number("confidence", 0, 1),
        fields.truth("right"),
        !fields.has("answered") || fields.truth("answered"),
        fields.optionalText("answer").orElse(null),
        fields.optionalText("comment").orElse(null));
  }
}
