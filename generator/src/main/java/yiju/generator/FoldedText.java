package yiju.generator;

import java.util.HashSet;
import java.util.Set;
import yiju.corpus.Folding;
import yiju.retriever.ScoredPassage;

/** A text made ready to be asked which terms it holds. */
public final class FoldedText {
  private final String folded;
  private final Set<String> stems = new HashSet<>();

  private FoldedText(String text) {
    folded = Folding.fold(text);
    for (String word : Terms.words(folded)) {
      stems.add(Terms.stem(word));
    }
  }

  public static FoldedText of(String text) {
    return new FoldedText(text);
  }

  /** A passage with what stands above it: its document's title and its headings. */
  public static FoldedText of(ScoredPassage source) {
    var passage = source.passage();
    return of(source.title() + "\n" + passage.heading() + "\n" + passage.text());
  }

  /** How much of {@code term}, 0 to 1: a Chinese one counts in part by its character pairs. */
  public double holds(String term) {
    if (!Terms.isHan(term.codePointAt(0))) {
      return stems.contains(term) || (Terms.hasDigit(term) && folded.contains(term)) ? 1 : 0;
    }
    if (folded.contains(term)) {
      return 1;
    }
    int pairs = term.length() - 1;
    int held = 0;
    for (int i = 0; i < pairs; i++) {
      if (folded.contains(term.substring(i, i + 2))) {
        held++;
      }
    }
    return pairs > 1 ? (double) held / pairs : 0;
  }

  @Override
  public String toString() {
    return folded;
  }
}
