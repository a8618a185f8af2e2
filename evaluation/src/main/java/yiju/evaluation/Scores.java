package yiju.evaluation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** The measures of one system; those that don't apply are left out. */
public record Scores(Map<Measure, Double> values) {
  public Scores {
    EnumMap<Measure, Double> known = new EnumMap<>(Measure.class);
    values.forEach(
        (measure, value) -> {
          if (!Double.isNaN(value)) {
            known.put(measure, value);
          }
        });
    values = Collections.unmodifiableMap(known);
  }

  /** The measure's value, or {@code NaN}. */
  public double get(Measure measure) {
    return values.getOrDefault(measure, Double.NaN);
  }
}
