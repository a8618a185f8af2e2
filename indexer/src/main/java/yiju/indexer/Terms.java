package yiju.indexer;

import java.util.List;

/**
 * A text as it is matched, once for each view; in text order, repeated terms repeated.
 *
 * @param words Chinese words and English stems
 * @param bigrams every two neighbouring Han characters, and the last of each run alone
 * @param exact unstemmed words, numbers, and compounds such as {@code gpt-4} or {@code c++}
 */
public record Terms(List<String> words, List<String> bigrams, List<String> exact) {
  public Terms {
    words = List.copyOf(words);
    bigrams = List.copyOf(bigrams);
    exact = List.copyOf(exact);
  }

  /** The terms of one view. */
  public List<String> of(View view) {
    return switch (view) {
      case WORDS -> words;
      case BIGRAMS -> bigrams;
      case EXACT -> exact;
    };
  }

  /** One way of reading a text as terms. */
  public enum View {
    WORDS,
    BIGRAMS,
    EXACT
  }
}
