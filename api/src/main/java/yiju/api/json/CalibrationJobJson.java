package yiju.api.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A calibration and how far it is.
 *
 * @param state {@code QUEUED}, {@code RUNNING}, {@code DONE}, {@code CANCELLED} or {@code FAILED}
 * @param started ISO 8601; absent while it waits
 * @param finished ISO 8601
 * @param maxError how many of the answers given may be wrong
 * @param confidence how sure that must be
 * @param labels questions and marks
 * @param done of them
 * @param promise absent until it is done; where it has a threshold, that is in force
 * @param error why it failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CalibrationJobJson(
    String id,
    String state,
    @Nullable String started,
    @Nullable String finished,
    @JsonProperty("max_error") double maxError,
    double confidence,
    int labels,
    long done,
    @Nullable PromiseJson promise,
    @Nullable String error) {}
