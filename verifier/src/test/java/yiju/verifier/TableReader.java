package yiju.verifier;

import java.util.List;
import java.util.Map;
import yiju.inference.CrossEncoder;

/**
 * A cross-encoder that knows some answers by heart and finds every claim supported by its own
 * words.
 */
record TableReader(Map<String, Double> answers) implements CrossEncoder {
  @Override
  public String id() {
    return "table";
  }

  @Override
  public List<Reading> read(String question, List<Evidence> evidence) {
    return evidence.stream().map(e -> reading(e.text())).toList();
  }

  private Reading reading(String text) {
    for (var answer : answers.entrySet()) {
      int at = text.indexOf(answer.getKey());
      if (at >= 0) {
        return new Reading(answer.getValue(), answer.getValue(), at, at + answer.getKey().length());
      }
    }
    return new Reading(-6, -8, 0, 0);
  }

  @Override
  public List<Entailment> check(String claim, List<Evidence> evidence) {
    return evidence.stream()
        .map(
            e -> {
              boolean said =
                  answers.keySet().stream()
                      .anyMatch(a -> claim.contains(a) && e.text().contains(a));
              return said
                  ? new Entailment(0.97, 0.01, 0.02, List.of(new TokenMark(0, 1, 0.97)))
                  : new Entailment(0.02, 0.1, 0.88, List.of(new TokenMark(0, 1, 0.1)));
            })
        .toList();
  }

  @Override
  public void close() {}
}
