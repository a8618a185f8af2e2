package yiju.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a document into passages on sentence and heading boundaries.
 *
 * <p>Greedy: a passage takes sentences until it holds about 200 tokens ({@link TokenEstimate}); the
 * next repeats its last sentence. A heading begins a new passage and stays with the text below it.
 * A rest too small for a passage of its own goes to the one before.
 */
public final class PassageSplitter {
  private static final int BUDGET_TENTHS = 2_000;
  private static final int SMALL_REST_TENTHS = 400;
  private static final int LONGEST_OVERLAP_TENTHS = 600;

  /**
   * Every passage equals {@code document.text()} at its span; together they hold every sentence.
   */
  public List<Passage> split(Document document) {
    List<Passage> passages = new ArrayList<>();
    for (Section section : Section.of(document)) {
      addPassages(document, section, passages);
    }
    return List.copyOf(passages);
  }

  private static void addPassages(Document document, Section section, List<Passage> passages) {
    List<Span> units = new ArrayList<>();
    for (Span sentence : section.sentences()) {
      units.addAll(LongSentence.cut(document.text(), sentence, BUDGET_TENTHS));
    }
    int[] costs = new int[units.size()];
    long rest = 0;
    for (int i = 0; i < costs.length; i++) {
      costs[i] = TokenEstimate.tenths(document.text(), units.get(i).start(), units.get(i).end());
      rest += costs[i];
    }
    int from = 0;
    while (from < costs.length) {
      int overlap = overlaps(costs, from) ? 1 : 0;
      int held = overlap == 1 ? costs[from - 1] : 0;
      int to = from;
      while (to < costs.length
          && (to == from || held + costs[to] <= BUDGET_TENTHS || rest <= SMALL_REST_TENTHS)) {
        held += costs[to];
        rest -= costs[to++];
      }
      int start = units.get(from - overlap).start();
      add(document, new Span(start, units.get(to - 1).end()), section.heading(), passages);
      from = to;
    }
  }

  private static boolean overlaps(int[] costs, int from) {
    return from > 0 && costs[from - 1] <= LONGEST_OVERLAP_TENTHS;
  }

  private static void add(Document document, Span span, String heading, List<Passage> passages) {
    String id = document.id() + "#" + passages.size();
    String text = span.of(document.text());
    Pages pages = document.pages().within(span);
    passages.add(new Passage(id, document.id(), span, text, heading, pages));
  }
}
