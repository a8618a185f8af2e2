package yiju.corpus.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Turns a parsed page into blocks, in one pass and without recursion. */
final class PageReader implements NodeFilter {
  private static final Set<String> SKIPPED =
      hashed(
          "script",
          "style",
          "svg",
          "math",
          "iframe",
          "select",
          "option",
          "input",
          "textarea",
          "canvas",
          "audio",
          "video",
          "object",
          "embed",
          "head",
          "map",
          "datalist",
          "progress",
          "meter",
          "rp");
  private static final Set<String> INLINE =
      hashed(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "q", "rb", "rt", "ruby",
          "rtc", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
          "var", "wbr", "picture", "source", "button", "blink", "output");

  /** Sphinx puts it behind every definition too. */
  private static final String PILCROW = "¶";

  private static final Set<String> PERMALINK_MARKS = Set.of(PILCROW, "#", "§", "🔗", "link");

  /** Forum software serves whole threads to readers without scripts. */
  private static final int LONG_FALLBACK = 500;

  private final PageFacts facts;
  private final Hints hints = new Hints();
  private final List<Block> blocks = new ArrayList<>();
  private final Line line = new Line();
  private Region region = new Region(null, "#root", "", 0, Block.Kind.OTHER, 0);
  private int linkDepth;
  private int linkChars;
  private @Nullable Region pre;
  private @Nullable Region dataTable;

  private PageReader(PageFacts facts) {
    this.facts = facts;
  }

  /** Asked for every element, which an immutable set answers with a division. */
  private static Set<String> hashed(String... tags) {
    return new HashSet<>(List.of(tags));
  }

  static List<Block> read(PageFacts facts) {
    PageReader reader = new PageReader(facts);
    NodeTraversor.filter(reader, facts.page.body());
    reader.flush();
    return reader.blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    String tag = element.normalName();
    if (isSkipped(element, tag)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (tag.equals("br")) {
      lineBreak();
    } else if (INLINE.contains(tag)) {
      if (isLink(element)) {
        linkDepth++;
      }
    } else {
      enter(element, tag);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String tag = element.normalName();
      if (isLink(element)) {
        linkDepth--;
      } else if (!INLINE.contains(tag) && !tag.equals("br")) {
        leave(tag);
      }
    }
    return FilterResult.CONTINUE;
  }

  /**
   * An anchor that has a name and no address marks a place. XHTML writes it {@code <a id="x"/>},
   * which HTML leaves open, so that all that follows stands in it.
   */
  private static boolean isLink(Element element) {
    return element.normalName().equals("a")
        && (element.hasAttr("href") || !(element.hasAttr("id") || element.hasAttr("name")));
  }

  private boolean isSkipped(Element element, String tag) {
    if (SKIPPED.contains(tag) || isLanguageSwitch(element)) {
      return true;
    }
    return switch (tag) {
      case "noscript" -> element.text().length() < LONG_FALLBACK;
      case "template" -> !element.hasAttr("shadowrootmode");
      case "button" -> region.kind != Block.Kind.HEADING && !region.tag.equals("summary");
      case "a" -> isPermalink(element);
      default -> false;
    };
  }

  private boolean isPermalink(Element link) {
    if (region.kind == Block.Kind.HEADING) {
      return PERMALINK_MARKS.contains(link.text().strip());
    }
    return link.childNodeSize() == 1
        && link.childNode(0) instanceof TextNode text
        && text.getWholeText().strip().equals(PILCROW);
  }

  /** Links to the same page in other languages, with what introduces them. */
  private boolean isLanguageSwitch(Element element) {
    return !facts.translations.isEmpty() && facts.translations.getOrDefault(element, 0) > 1;
  }

  private void enter(Element element, String tag) {
    if (dataTable != null) {
      if (tag.equals("tr") || tag.equals("caption")) {
        flush();
      } else if ((tag.equals("td") || tag.equals("th")) && !line.isEmpty()) {
        line.trimEnd();
        line.append(" | ", 0, 3);
      } else {
        line.space();
      }
    } else {
      flush();
    }
    String classes = element.className();
    region =
        new Region(region, tag, classes, hints.of(element, classes), kindOf(tag), levelOf(tag));
    if (tag.equals("pre") && pre == null) {
      pre = region;
    } else if (tag.equals("table") && dataTable == null && Tables.isData(element)) {
      dataTable = region;
    }
  }

  private void leave(String tag) {
    if (dataTable == null || tag.equals("tr") || tag.equals("caption") || region == dataTable) {
      flush();
    } else {
      line.space();
    }
    if (region == pre) {
      pre = null;
    }
    if (region == dataTable) {
      dataTable = null;
    }
    Region parent = region.parent;
    if (parent != null) {
      region.addTo(parent);
      region = parent;
    }
  }

  private Block.Kind kindOf(String tag) {
    return switch (tag) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
      case "li", "dt", "dd" -> Block.Kind.LIST_ITEM;
      case "tr" -> dataTable == null ? Block.Kind.OTHER : Block.Kind.ROW;
      case "pre" -> Block.Kind.CODE;
      case "blockquote" -> Block.Kind.QUOTE;
      case "p" -> region.kind == Block.Kind.OTHER ? Block.Kind.PARAGRAPH : region.kind;
      case "section", "article", "main", "nav", "aside", "table" ->
          dataTable == null ? Block.Kind.OTHER : region.kind;
      default -> region.kind;
    };
  }

  private int levelOf(String tag) {
    boolean heading = tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) <= '6';
    return heading && tag.charAt(1) >= '1' ? tag.charAt(1) - '0' : region.level;
  }

  private void append(String text) {
    int before = line.length();
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c > ' ' && c < 0x7F) || (c == ' ' && i > plain && text.charAt(i - 1) != ' ')) {
        continue;
      }
      boolean space = c <= ' ' || Character.isSpaceChar(c);
      if (!space && !isInvisible(c)) {
        continue;
      }
      line.append(text, plain, i);
      plain = i + 1;
      if (pre != null && space) {
        line.append(c == '\n' || c == '\t' ? c : ' ');
      } else if (space) {
        line.space();
      }
    }
    line.append(text, plain, text.length());
    if (linkDepth > 0) {
      linkChars += line.length() - before;
    }
  }

  private static boolean isInvisible(char c) {
    return c == '\u00AD' || c == '\u200B' || c == '\uFEFF' || c == '\u200E' || c == '\u2060';
  }

  private void lineBreak() {
    if (pre != null) {
      line.append('\n');
    } else if (dataTable != null || region.kind == Block.Kind.HEADING) {
      line.space();
    } else {
      flush();
    }
  }

  private void flush() {
    if (line.isEmpty()) {
      linkChars = 0;
      return;
    }
    String text = pre == null ? line.toString().strip() : Code.tidy(line.toString());
    if (!text.isEmpty()) {
      int linked = Math.min(linkChars, text.length());
      Block block = Block.of(region, region.kind, region.level, text, linked);
      blocks.add(block);
      region.count(block);
    }
    line.clear();
    linkChars = 0;
  }
}
