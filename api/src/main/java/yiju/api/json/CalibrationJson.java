package yiju.api.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import yiju.verifier.Calibration;
import yiju.verifier.ConfidenceScale;

/**
 * The threshold from which answers are given, and what it was chosen on.
 *
 * @param scale what the shipped confidence comes to
 * @param coverage share of the labelled questions that is answered
 * @param changed models that are others now; while there is one the promise is void
 */
public record CalibrationJson(
    double threshold,
    ConfidenceScale scale,
    @JsonProperty("max_error") double maxError,
    double confidence,
    int questions,
    int answered,
    int wrong,
    double coverage,
    String method,
    Map<String, String> data,
    String at,
    @JsonProperty("created_by") String createdBy,
    List<String> changed) {
  public static CalibrationJson of(Calibration c, Map<String, String> models) {
    return new CalibrationJson(
        c.threshold(),
        c.scale(),
        c.maxError(),
        c.confidence(),
        c.questions(),
        c.answered(),
        c.wrong(),
        Json.rounded(c.coverage(), 4),
        c.method(),
        c.data(),
        c.at(),
        c.createdBy(),
        c.changed(models));
  }
}
