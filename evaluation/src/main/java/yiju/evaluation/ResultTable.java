package yiju.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Results as tables for people, in Markdown, which reads as plain text too. */
public final class ResultTable {
  private ResultTable() {}

  /** One row a measure, one column a system, with what was measured above. */
  public static String of(ExperimentResult result) {
    StringBuilder out = new StringBuilder();
    out.append(result.name()).append(": ").append(result.about()).append('\n');
    out.append(
        String.format(
            Locale.ROOT,
            "%d asked%s, threshold %.2f, %.0f s; %s%n%n",
            result.count(),
            result.limit() == 0 ? "" : " (a sample, seed " + result.seed() + ")",
            result.threshold(),
            result.seconds(),
            result.system()));
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("measure"));
    head.addAll(result.scores().keySet());
    rows.add(head);
    for (Measure measure : measures(result.scores())) {
      List<String> row = new ArrayList<>(List.of(measure.label()));
      for (Map<Measure, Double> scores : result.scores().values()) {
        row.add(number(measure, scores.getOrDefault(measure, Double.NaN)));
      }
      rows.add(row);
    }
    out.append(markdown(rows));
    for (String shortfall : result.shortfalls()) {
      out.append("\nfalls short: ").append(shortfall);
    }
    return out.toString().stripTrailing() + "\n";
  }

  private static List<Measure> measures(Map<String, Map<Measure, Double>> scores) {
    List<Measure> measures = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      if (scores.values().stream().anyMatch(s -> s.containsKey(measure))) {
        measures.add(measure);
      }
    }
    return measures;
  }

  private static String number(Measure measure, double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    boolean time = measure == Measure.P50_MS || measure == Measure.P99_MS;
    return String.format(Locale.ROOT, time ? "%.1f" : "%.3f", value);
  }

  /** Columns as wide as their widest cell; the first row is the head. */
  static String markdown(List<List<String>> rows) {
    int[] widths = new int[rows.getFirst().size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder out = new StringBuilder();
    for (int r = 0; r < rows.size(); r++) {
      for (int i = 0; i < widths.length; i++) {
        out.append("| ")
            .append(String.format("%-" + Math.max(3, widths[i]) + "s ", rows.get(r).get(i)));
      }
      out.append("|\n");
      if (r == 0) {
        for (int width : widths) {
          out.append('|').append("-".repeat(Math.max(3, width) + 2));
        }
        out.append("|\n");
      }
    }
    return out.toString();
  }
}
