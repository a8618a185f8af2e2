package yiju.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import yiju.evaluation.ExperimentFile.Expected;

/** Compares scores with those that are expected. */
final class Gate {
  private Gate() {}

  /** One line for each measure that is worse than its tolerance allows, or is missing. */
  static List<String> shortfalls(Map<Measure, Expected> expected, Scores scores) {
    List<String> shortfalls = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      Expected wanted = expected.get(measure);
      if (wanted == null) {
        continue;
      }
      double found = scores.get(measure);
      double worst =
          measure.moreIsBetter()
              ? wanted.value() - wanted.tolerance()
              : wanted.value() + wanted.tolerance();
      boolean reached = measure.moreIsBetter() ? found >= worst : found <= worst;
      if (!reached) {
        shortfalls.add(
            String.format(
                Locale.ROOT,
                "%s is %.4g, %s %.4g needed",
                measure.label(),
                found,
                measure.moreIsBetter() ? "at least" : "at most",
                worst));
      }
    }
    return shortfalls;
  }
}
