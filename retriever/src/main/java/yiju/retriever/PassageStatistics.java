package yiju.retriever;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yiju.indexer.Terms;
import yiju.indexer.Terms.View;
import yiju.indexer.TextAnalyzer;

/** BM25F over a few passages held in memory, by the same weights as the index. */
final class PassageStatistics {
  private final Map<View, List<Counts>> counts = new EnumMap<>(View.class);
  private final int passages;

  PassageStatistics(List<Parts> parts) {
    passages = parts.size();
    Map<String, Terms> titles = new HashMap<>();
    List<List<Terms>> terms =
        parts.stream()
            .map(
                p ->
                    List.of(
                        TextAnalyzer.terms(p.text()),
                        titles.computeIfAbsent(p.title(), TextAnalyzer::terms),
                        titles.computeIfAbsent(p.heading(), TextAnalyzer::terms)))
            .toList();
    for (View view : View.values()) {
      counts.put(view, terms.stream().map(t -> Counts.of(t, view)).toList());
    }
  }

  /** What of a passage is searched. */
  record Parts(String text, String title, String heading) {}

  /** One score a passage; zero where nothing of the query is in it. */
  double[] scores(QueryTerms query) {
    double[] scores = new double[passages];
    for (QueryTerms.Weighted term : query.terms()) {
      List<Counts> of = counts.getOrDefault(term.view(), List.of());
      double[] frequencies = of.stream().mapToDouble(c -> c.frequency(term)).toArray();
      double mean = of.stream().mapToDouble(Counts::length).average().orElse(0);
      int holding = 0;
      for (double f : frequencies) {
        holding += f > 0 ? 1 : 0;
      }
      double idf = Math.log(1 + (passages - holding + 0.5) / (holding + 0.5));
      for (int i = 0; i < passages; i++) {
        scores[i] += term.weight() * idf * saturated(frequencies[i], of.get(i).length() / mean);
      }
    }
    return scores;
  }

  private static double saturated(double frequency, double relativeLength) {
    if (frequency == 0) {
      return 0;
    }
    double b = LexicalWeights.B;
    return frequency / (frequency + LexicalWeights.K1 * (1 - b + b * relativeLength));
  }

  /** Weighted frequencies over text, title and headings. */
  private record Counts(Map<String, Double> frequencies, double length) {
    static Counts of(List<Terms> parts, View view) {
      Map<String, Double> frequencies = new HashMap<>();
      double length = 0;
      double[] weights = {1, LexicalWeights.TITLE, LexicalWeights.HEADING};
      for (int i = 0; i < weights.length; i++) {
        for (String term : parts.get(i).of(view)) {
          frequencies.merge(term, weights[i], Double::sum);
          length += weights[i];
        }
      }
      return new Counts(frequencies, length);
    }

    double frequency(QueryTerms.Weighted term) {
      if (!term.prefix()) {
        return frequencies.getOrDefault(term.term(), 0.0);
      }
      return frequencies.entrySet().stream()
          .filter(e -> e.getKey().startsWith(term.term()))
          .mapToDouble(Map.Entry::getValue)
          .sum();
    }
  }
}
