package yiju.corpus.extraction;

import java.util.ArrayList;
import java.util.List;
import yiju.corpus.Heading;
import yiju.corpus.Span;

/** Writes kept blocks one a line and notes where the headings come to stand. */
final class TextWriter {
  private final StringBuilder text = new StringBuilder();
  private final List<Heading> headings = new ArrayList<>();

  void add(Block block) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    int start = text.length();
    text.append(block.text());
    if (block.kind() == Block.Kind.HEADING) {
      headings.add(new Heading(Math.max(1, block.level()), new Span(start, text.length())));
    }
  }

  String text() {
    return text.toString();
  }

  List<Heading> headings() {
    return headings;
  }
}
