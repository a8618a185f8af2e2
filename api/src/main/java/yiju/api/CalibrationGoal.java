package yiju.api;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import yiju.evaluation.CalibrationRun;
import yiju.evaluation.calibration.ThresholdChoice;
import yiju.verifier.Calibration;

/**
 * What the owner of a knowledge base wants.
 *
 * @param maxError how many of the answers given may be wrong, above 0 and below 1
 * @param confidence how sure that must be, likewise
 */
public record CalibrationGoal(double maxError, double confidence) {
  /** The threshold that reaches it; empty when the run's labels can't show that one does. */
  public Optional<Calibration> reach(CalibrationRun run, Map<String, String> models, Instant now) {
    return run.choice()
        .choose(maxError, confidence)
        .map(
            choice ->
                new Calibration(
                    choice.threshold(),
                    run.scale(),
                    maxError,
                    confidence,
                    run.questions(),
                    choice.answered(),
                    choice.wrong(),
                    ThresholdChoice.METHOD,
                    run.data(),
                    now.truncatedTo(ChronoUnit.SECONDS).toString(),
                    Build.version(),
                    models));
  }
}
