package yiju.verifier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
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

  private EvidenceWindows() {}

  /**
   * At most two windows, the more telling first: the sentences that share most with the claim,
   * wherever they stand, in their order; and the run of sentences round the best one.
   */
  static List<String> of(String claim, List<String> sentences) {
    int room = claim.codePoints().anyMatch(c -> c >= 0x4e00) ? HAN_CHARACTERS : LATIN_CHARACTERS;
    if (sentences.stream().mapToInt(String::length).sum() <= room) {
      return List.of(String.join(" ", sentences));
    }
    Terms terms = Terms.of(claim);
    double[] shared =
        sentences.stream().mapToDouble(s -> terms.coveredBy(FoldedText.of(s))).toArray();
    List<Integer> order =
        IntStream.range(0, shared.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -shared[i]))
            .toList();
    Set<String> windows = new LinkedHashSet<>();
    windows.add(gathered(sentences, order, room));
    windows.add(around(sentences, order.getFirst(), room));
    return List.copyOf(windows);
  }

  private static String gathered(List<String> sentences, List<Integer> order, int room) {
    var chosen = new TreeSet<Integer>();
    int length = 0;
    for (int i : order) {
      if (length > 0 && length + sentences.get(i).length() > room) {
        break;
      }
      chosen.add(i);
      length += sentences.get(i).length();
    }
    return join(sentences, new ArrayList<>(chosen));
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
