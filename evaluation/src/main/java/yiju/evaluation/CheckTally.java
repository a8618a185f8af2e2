package yiju.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The shares of checks that came out right, by measure. */
final class CheckTally {
  private final List<CheckResult> results = new ArrayList<>();

  /** Keeps each result before it goes on to {@code lines}. */
  Consumer<CheckResult> before(Consumer<Object> lines) {
    return result -> {
      results.add(result);
      lines.accept(result);
    };
  }

  int count() {
    return results.size();
  }

  Map<Measure, Double> shares(Predicate<CheckResult> of) {
    Map<Measure, Double> shares = new EnumMap<>(Measure.class);
    for (Measure measure : results.stream().map(CheckResult::measure).distinct().toList()) {
      shares.put(
          measure,
          results.stream()
              .filter(of.and(r -> r.measure() == measure))
              .mapToDouble(r -> r.right() ? 1 : 0)
              .average()
              .orElse(Double.NaN));
    }
    return shares;
  }
}
