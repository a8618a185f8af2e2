package yiju.corpus.files;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import yiju.corpus.Heading;
import yiju.corpus.Span;
import yiju.corpus.extraction.MainContentExtractor;

/** Writes a Markdown tree as text, one block a line, a table row as cells between bars. */
final class MarkdownText extends AbstractVisitor {
  private static final MainContentExtractor EXTRACTOR = new MainContentExtractor();

  private final StringBuilder text = new StringBuilder();
  private final List<Heading> headings = new ArrayList<>();

  private MarkdownText() {}

  static MarkdownText of(Node document) {
    MarkdownText rendered = new MarkdownText();
    document.accept(rendered);
    return rendered;
  }

  String text() {
    return text.toString();
  }

  List<Heading> headings() {
    return headings;
  }

  @Override
  public void visit(org.commonmark.node.Heading heading) {
    String line = InlineText.of(heading).replace('\n', ' ');
    if (!line.isBlank()) {
      int start = addLine(line);
      headings.add(new Heading(heading.getLevel(), new Span(start, text.length())));
    }
  }

  @Override
  public void visit(Paragraph paragraph) {
    addLines(InlineText.of(paragraph));
  }

  @Override
  public void visit(FencedCodeBlock code) {
    addLines(code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    addLines(code.getLiteral());
  }

  @Override
  public void visit(HtmlBlock html) {
    addLines(EXTRACTOR.extract(html.getLiteral(), null).text());
  }

  @Override
  public void visit(CustomNode node) {
    if (!(node instanceof TableRow)) {
      visitChildren(node);
      return;
    }
    List<String> cells = new ArrayList<>();
    for (Node cell = node.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell instanceof TableCell) {
        cells.add(InlineText.of(cell).replace('\n', ' '));
      }
    }
    addLines(String.join(" | ", cells));
  }

  private void addLines(String block) {
    block.lines().map(String::stripTrailing).filter(l -> !l.isBlank()).forEach(this::addLine);
  }

  private int addLine(String line) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    int start = text.length();
    text.append(line);
    return start;
  }
}
