package yiju.api.json;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A calibration that is wanted: {@code
 * {"max_error","confidence"?,"evaluations"?:[id,...],"feedback"?}}.
 *
 * @param feedback whether marks on answers count; they do unless it says otherwise
 */
public record CalibrationLine(
    double maxError, double confidence, List<String> evaluations, boolean feedback) {
  public static final double USUAL_CONFIDENCE = 0.95;

  /** Shares beyond these are none. */
  private static final double LEAST = 0.001;

  private static final double MOST = 0.999;

  public CalibrationLine {
    maxError = share("max_error", maxError);
    confidence = share("confidence", confidence);
    evaluations = List.copyOf(evaluations);
  }

  /**
   * @throws LineException naming what is wrong with it
   */
  public static CalibrationLine of(JsonNode object) {
    Fields fields = Fields.of(object);
    return new CalibrationLine(
        fields.number("max_error", LEAST, MOST),
        fields.has("confidence") ? fields.number("confidence", LEAST, MOST) : USUAL_CONFIDENCE,
        fields.has("evaluations") ? fields.texts("evaluations") : List.of(),
        !fields.has("feedback") || fields.truth("feedback"));
  }

  /**
   * @throws LineException naming the field
   */
  public static double share(String field, double value) {
    if (!(value >= LEAST && value <= MOST)) {
      throw LineException.of(
          field, "\"" + field + "\" must be from " + LEAST + " to " + MOST + ", not " + value);
    }
    return value;
  }
}
