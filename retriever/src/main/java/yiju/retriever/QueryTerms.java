package yiju.retriever;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yiju.indexer.Terms;
import yiju.indexer.Terms.View;
import yiju.indexer.TextAnalyzer;

/**
 * What a query looks for, term by term. Any text is plain text; there is no syntax.
 *
 * @param terms distinct within each view
 */
record QueryTerms(List<Weighted> terms) {
  /** Beyond this a query says nothing new, and analysis would take its time. */
  private static final int LONGEST = 16_384;

  private static final double STOP_WEIGHT = 0.3;

  QueryTerms {
    terms = List.copyOf(terms);
  }

  /**
   * @param prefix whether any term that begins so will do: a single Han character, which is no
   *     bigram
   */
  record Weighted(View view, String term, double weight, boolean prefix) {}

  static QueryTerms of(String text) {
    Terms read = TextAnalyzer.terms(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    Map<String, Weighted> distinct = new LinkedHashMap<>();
    read.words().forEach(t -> put(distinct, View.WORDS, t, false));
    read.exact().forEach(t -> put(distinct, View.EXACT, t, false));
    List<String> bigrams = read.bigrams();
    for (int i = 0; i < bigrams.size(); i++) {
      String term = bigrams.get(i);
      if (!isSingle(term)) {
        put(distinct, View.BIGRAMS, term, false);
      } else if (i == 0 || isSingle(bigrams.get(i - 1))) {
        put(distinct, View.BIGRAMS, term, true); // else it is the last of its run
      }
    }
    return new QueryTerms(weighted(new ArrayList<>(distinct.values())));
  }

  private static void put(Map<String, Weighted> distinct, View view, String term, boolean prefix) {
    distinct.putIfAbsent(view + " " + term, new Weighted(view, term, weight(view, term), prefix));
  }

  private static double weight(View view, String term) {
    return switch (view) {
      case WORDS -> LexicalWeights.WORDS * (StopWords.isWord(term) ? STOP_WEIGHT : 1);
      case EXACT -> LexicalWeights.EXACT * (StopWords.isWord(term) ? STOP_WEIGHT : 1);
      case BIGRAMS -> LexicalWeights.BIGRAMS * stopWeight(StopWords.stopCharacters(term));
    };
  }

  private static double stopWeight(int stopCharacters) {
    return switch (stopCharacters) {
      case 0 -> 1;
      case 1 -> LexicalWeights.HALF_STOP_BIGRAM;
      default -> STOP_WEIGHT;
    };
  }

  /** Where all are stop words they are what the query is about. */
  private static List<Weighted> weighted(List<Weighted> terms) {
    boolean onlyStops =
        terms.stream()
            .filter(t -> t.view() != View.BIGRAMS)
            .allMatch(t -> StopWords.isWord(t.term()));
    return onlyStops
        ? terms.stream().map(t -> new Weighted(t.view(), t.term(), 1, t.prefix())).toList()
        : terms;
  }

  private static boolean isSingle(String term) {
    return term.codePointCount(0, term.length()) == 1;
  }
}
