package yiju.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import yiju.evaluation.data.ResultRows;
import yiju.evaluation.data.ResultRows.Row;
import yiju.evaluation.metric.PairedBootstrap;

/**
 * Two runs over the same questions or claims, compared line by line by their ids.
 *
 * @param common questions in both
 * @param onlyA ids in the first alone
 * @param onlyB ids in the second alone
 * @param differences by what is compared; above zero the second run is better
 */
public record RunComparison(
    int common, int onlyA, int onlyB, Map<String, PairedBootstrap> differences) {
  private static final int RESAMPLES = 10_000;

  /** What is compared, each so that more is better. */
  private static final Map<String, ToDoubleFunction<Row>> COMPARED = new LinkedHashMap<>();

  static {
    COMPARED.put("right decision", r -> r.rightDecision() ? 1 : 0);
    COMPARED.put("recall@5", r -> r.number("recall5"));
    COMPARED.put("exact", r -> r.number("exact"));
    COMPARED.put("f1", r -> r.number("f1"));
    COMPARED.put("citation precision", r -> r.number("citationPrecision"));
    COMPARED.put("speed (ms saved)", r -> -r.number("milliseconds"));
  }

  /**
   * @param a a file written by a run
   * @param b a file written by another run of the same experiment
   * @throws IOException when a file can't be read or they share no id
   */
  public static RunComparison of(Path a, Path b, long seed) throws IOException {
    Map<String, Row> first = ResultRows.read(a);
    Map<String, Row> second = ResultRows.read(b);
    List<String> common = first.keySet().stream().filter(second::containsKey).toList();
    if (common.isEmpty()) {
      throw new IOException(a + " and " + b + " have no question in common");
    }
    Map<String, PairedBootstrap> differences = new LinkedHashMap<>();
    COMPARED.forEach(
        (name, value) -> {
          List<double[]> pairs = new ArrayList<>();
          for (String id : common) {
            double left = value.applyAsDouble(first.get(id));
            double right = value.applyAsDouble(second.get(id));
            if (!Double.isNaN(left) && !Double.isNaN(right)) {
              pairs.add(new double[] {left, right});
            }
          }
          if (!pairs.isEmpty()) {
            differences.put(name, bootstrap(pairs, seed));
          }
        });
    return new RunComparison(
        common.size(), first.size() - common.size(), second.size() - common.size(), differences);
  }

  private static PairedBootstrap bootstrap(List<double[]> pairs, long seed) {
    return PairedBootstrap.of(
        pairs.stream().mapToDouble(p -> p[0]).toArray(),
        pairs.stream().mapToDouble(p -> p[1]).toArray(),
        RESAMPLES,
        seed);
  }

  /** For people, in Markdown. */
  public String table() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("compared", "B less A", "95% interval", "p"));
    differences.forEach(
        (name, d) ->
            rows.add(
                List.of(
                    name,
                    String.format(Locale.ROOT, "%+.4f", d.difference()),
                    String.format(Locale.ROOT, "%+.4f to %+.4f", d.low(), d.high()),
                    String.format(Locale.ROOT, "%.4f", d.pValue()))));
    return String.format(
            Locale.ROOT,
            "%d in both, %d in A alone, %d in B alone; above zero B is better%n%n",
            common,
            onlyA,
            onlyB)
        + ResultTable.markdown(rows);
  }
}
