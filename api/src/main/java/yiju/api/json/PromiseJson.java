package yiju.api.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import yiju.evaluation.calibration.ThresholdChoice;

/**
 * What labelled questions can promise.
 *
 * @param maxError how many of the answers given may be wrong
 * @param confidence how sure that is
 * @param questions labelled ones
 * @param threshold confidence from which answers would be given; null when none is sure to do
 * @param answered of the questions, likewise null
 * @param wrong of those, likewise null
 * @param needed more labelled questions that would do, estimated; null when more won't help, and
 *     where there is a threshold
 * @param reachable lowest error rate that these questions can promise; null for none
 */
public record PromiseJson(
    @JsonProperty("max_error") double maxError,
    double confidence,
    int questions,
    @Nullable Double threshold,
    @Nullable Integer answered,
    @Nullable Integer wrong,
    @Nullable Integer needed,
    @Nullable Double reachable) {
  public static PromiseJson of(
      ThresholdChoice choices, int questions, double maxError, double confidence) {
    ThresholdChoice.Choice choice = choices.choose(maxError, confidence).orElse(null);
    return choice == null
        ? new PromiseJson(
            maxError,
            confidence,
            questions,
            null,
            null,
            null,
            choices.needed(maxError, confidence).orElse(null),
            choices.reachable(confidence).orElse(null))
        : new PromiseJson(
            maxError,
            confidence,
            questions,
            choice.threshold(),
            choice.answered(),
            choice.wrong(),
            null,
            null);
  }
}
