package yiju.corpus.extraction;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Tells tables of data from tables that only place things on a page. */
final class Tables {
  private static final int LONGEST_MEAN_CELL = 240;

  private Tables() {}

  static boolean isData(Element table) {
    if (table.attr("role").equals("presentation")) {
      return false;
    }
    Shape shape = new Shape();
    NodeTraversor.filter(shape, table);
    return !shape.layout && shape.cells > 1 && shape.chars <= LONGEST_MEAN_CELL * shape.cells;
  }

  private static final class Shape implements NodeFilter {
    private boolean layout;
    private int cells;
    private int chars;

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof Element element) {
        switch (element.normalName()) {
          case "td", "th" -> cells++;
          case "table" -> layout |= depth > 0;
          case "h1", "h2", "h3", "form", "article", "section", "pre", "iframe" -> layout = true;
          default -> {}
        }
      } else if (node instanceof TextNode text) {
        chars += text.getWholeText().strip().length();
      }
      return layout ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      return FilterResult.CONTINUE;
    }
  }
}
