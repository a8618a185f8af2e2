package yiju.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import yiju.evaluation.calibration.Promise;
import yiju.evaluation.calibration.Promise.Outcome;
import yiju.evaluation.data.ResultRows;
import yiju.evaluation.data.ResultRows.Row;
import yiju.evaluation.metric.Judged;

/**
 * Whether {@code calibrate} keeps its promise on kept runs: a half of a run's questions calibrates,
 * the other half tells.
 *
 * @param promises by the name of the run's file
 */
public record PromiseTable(int splits, Map<String, List<Promise>> promises) {
  private static final double[] MAX_ERRORS = {0.01, 0.05, 0.1, 0.2};
  private static final double CONFIDENCE = 0.95;

  /** The promises for a run's file that {@code eval --out} wrote. */
  public static List<Promise> of(Path file, int splits, long seed) throws IOException {
    List<Outcome> outcomes =
        ResultRows.read(file).values().stream().map(PromiseTable::outcome).toList();
    List<Promise> promises = new ArrayList<>();
    for (double maxError : MAX_ERRORS) {
      promises.add(Promise.of(outcomes, maxError, CONFIDENCE, splits, seed));
    }
    return promises;
  }

  private static Outcome outcome(Row row) {
    boolean right = row.is("drafted") && row.is("answerable") && row.is("right");
    return new Outcome(row.is("drafted"), new Judged(row.number("confidence"), right));
  }

  /** For people, in Markdown. */
  public String table() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "run",
            "at most wrong",
            "kept in",
            "threshold found in",
            "wrong among answered",
            "answered",
            "ece",
            "ece, calibrated"));
    promises.forEach(
        (name, all) ->
            all.forEach(
                p ->
                    rows.add(
                        List.of(
                            name,
                            percent(p.maxError()),
                            percent(p.kept()),
                            percent(p.found()),
                            Double.isNaN(p.wrong()) ? "\u2013" : percent(p.wrong()),
                            percent(p.coverage()),
                            String.format(Locale.ROOT, "%.3f", p.ece()),
                            String.format(Locale.ROOT, "%.3f", p.scaledEce())))));
    return ResultTable.markdown(rows);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }
}
