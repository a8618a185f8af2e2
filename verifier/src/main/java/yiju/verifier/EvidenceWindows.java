package yiju.verifier;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import yiju.generator.FoldedText;
import yiju.generator.Terms;

/** Cuts long evidence down to the windows that matter for a claim. */
final class EvidenceWindows {
  /** About what a cross-encoder reads at once, in characters; a Han character is one token. */
  private static final int HAN_CHARACTERS = 160;

  private static final int LATIN_CHARACTERS = 640;

  /** What a sentence shares with the claim counts little beside what it adds. */
  private static final double TIE = 0.1;

  private EvidenceWindows() {}

  /**
   * At most two windows, the more telling first: the sentences that together hold most of the
   * claim, wherever they stand, in their order; and the run of sentences round the best one.
   */
  static List<String> of(String claim, List<String> sentences) {
    int room = claim.codePoints().anyMatch(c -> c >= 0x4e00) ? HAN_CHARACTERS : LATIN_CHARACTERS;
    if (sentences.stream().mapToInt(String::length).sum() <= room) {
      return List.of(String.join(" ", sentences));
    }
    Terms terms = Terms.of(claim);
    List<FoldedText> folded = sentences.stream().map(FoldedText::of).toList();
    double[] shared = folded.stream().mapToDouble(terms::coveredBy).toArray();
    int best = best(shared);
    Set<String> windows = new LinkedHashSet<>();
    windows.add(gathered(sentences, folded, terms, shared, room));
    windows.add(around(sentences, best, room));
    return List.copyOf(windows);
  }

  private static int best(double[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .max(Comparator.comparingDouble((Integer i) -> values[i]).thenComparing(i -> -i))
        .orElseThrow();
  }

  /** Each time the sentence that adds most of what no earlier one holds; of equals the likest. */
  private static String gathered(
      List<String> sentences, List<FoldedText> folded, Terms terms, double[] shared, int room) {
    Map<String, Double> left = new HashMap<>(terms.weights());
    var chosen = new TreeSet<Integer>();
    int length = 0;
    while (chosen.size() < sentences.size()) {
      double[] gain = new double[shared.length];
      for (int i = 0; i < gain.length; i++) {
        gain[i] = chosen.contains(i) ? -1 : TIE * shared[i] + held(left, folded.get(i));
      }
      int next = best(gain);
      length += sentences.get(next).length();
      if (length > room && !chosen.isEmpty()) {
        break;
      }
      chosen.add(next);
      left.replaceAll((term, weight) -> weight * (1 - folded.get(next).holds(term)));
    }
    return join(sentences, List.copyOf(chosen));
  }

  private static double held(Map<String, Double> weights, FoldedText text) {
    return weights.entrySet().stream()
        .mapToDouble(t -> t.getValue() * text.holds(t.getKey()))
        .sum();
  }

  private static String around(List<String> sentences, int best, int room) {
    int start = best;
    int end = best + 1;
    int length = sentences.get(best).length();
    while (start > 0 || end < sentences.size()) {
      boolean back = start > 0 && (best - start <= end - 1 - best || end == sentences.size());
      int next = back ? start - 1 : end;
      length += sentences.get(next).length();
      if (length > room) {
        break;
      }
      start = Math.min(start, next);
      end = Math.max(end, next + 1);
    }
    return join(sentences, IntStream.range(start, end).boxed().toList());
  }

  private static String join(List<String> sentences, List<Integer> chosen) {
    return String.join(" ", chosen.stream().map(sentences::get).toList());
  }
}
