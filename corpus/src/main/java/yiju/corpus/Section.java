package yiju.corpus;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Headings and the sentences below them, up to the next heading.
 *
 * @param heading the path of headings above, outermost first
 * @param sentences the headings' own lines first; a table row is one sentence
 */
record Section(String heading, List<Span> sentences) {
  private static final String CELL_BORDER = " | ";

  Section {
    sentences = List.copyOf(sentences);
  }

  /** Headings that have nothing below them go with what follows, at the end with what precedes. */
  static List<Section> of(Document document) {
    List<Section> sections = new ArrayList<>();
    Deque<Heading> path = new ArrayDeque<>();
    List<Span> current = new ArrayList<>();
    boolean onlyHeadings = true;
    Iterator<Heading> headings = document.headings().iterator();
    Heading next = headings.hasNext() ? headings.next() : null;
    for (Span sentence : sentences(document.text())) {
      if (next == null || sentence.start() < next.span().start()) {
        current.add(sentence);
        onlyHeadings &= isHeading(path, sentence);
        continue;
      }
      if (!onlyHeadings) {
        sections.add(new Section(join(path, document.text()), current));
        current = new ArrayList<>();
        onlyHeadings = true;
      }
      while (next != null && next.span().start() <= sentence.start()) {
        enter(path, next);
        next = headings.hasNext() ? headings.next() : null;
      }
      current.add(sentence);
      onlyHeadings &= isHeading(path, sentence);
    }
    addLast(sections, current, onlyHeadings, join(path, document.text()));
    return sections;
  }

  private static void addLast(
      List<Section> sections, List<Span> rest, boolean onlyHeadings, String heading) {
    if (rest.isEmpty()) {
      return;
    }
    if (onlyHeadings && !sections.isEmpty()) {
      Section last = sections.removeLast();
      List<Span> joined = new ArrayList<>(last.sentences);
      joined.addAll(rest);
      sections.add(new Section(last.heading, joined));
    } else {
      sections.add(new Section(heading, rest));
    }
  }

  private static boolean isHeading(Deque<Heading> path, Span sentence) {
    return !path.isEmpty() && path.getLast().span().contains(sentence);
  }

  private static void enter(Deque<Heading> path, Heading heading) {
    while (!path.isEmpty() && path.getLast().level() >= heading.level()) {
      path.removeLast();
    }
    path.addLast(heading);
  }

  private static String join(Deque<Heading> path, String text) {
    return path.stream().map(h -> h.span().of(text).strip()).collect(Collectors.joining(" > "));
  }

  private static List<Span> sentences(String text) {
    List<Span> all = new ArrayList<>();
    int lineEnd = 0;
    boolean row = false;
    for (Span sentence : Sentences.of(text)) {
      if (sentence.start() < lineEnd && row) {
        all.set(all.size() - 1, new Span(all.getLast().start(), sentence.end()));
        continue;
      }
      if (sentence.start() >= lineEnd) {
        lineEnd = lineEnd(text, sentence.end());
        row = text.indexOf(CELL_BORDER, sentence.start(), lineEnd) >= 0;
      }
      all.add(sentence);
    }
    return all;
  }

  private static int lineEnd(String text, int from) {
    int end = from;
    while (end < text.length() && !SentenceBoundaries.isLineBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
