package yiju.evaluation;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import yiju.evaluation.metric.Reliability;
import yiju.evaluation.metric.RiskCoverage;

/** Asks what a file says, one question or claim after the other. */
interface Experiment {
  /**
   * @param lines takes a {@link QuestionResult} or {@link ClaimResult} as soon as it is there
   */
  Outcome run(Consumer<Object> lines) throws IOException, InterruptedException;

  /**
   * @param count questions or claims
   * @param systems scores by the name of the system, ours first
   */
  record Outcome(
      int count, Map<String, Scores> systems, Reliability reliability, RiskCoverage risk) {
    static final String OURS = "yiju";

    static Outcome of(QuestionTally tally, Map<String, Scores> systems) {
      return new Outcome(tally.count(), systems, tally.reliability(), tally.riskCoverage());
    }
  }
}
