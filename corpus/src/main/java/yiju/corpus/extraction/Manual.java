package yiju.corpus.extraction;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Pages made by a generator of documentation. Such a page says so, and is content from end to end
 * but for its navigation, however little its tables of links, lists and code look like an article.
 */
final class Manual {
  private static final Pattern GENERATOR =
      Pattern.compile(
          "docbook|publican|sphinx|docutils|doxygen|javadoc|mkdocs|docusaurus|asciidoc|antora"
              + "|texinfo|makeinfo|texi2any|mdbook|vuepress|vitepress|gitbook|latex2html|pandoc"
              + "|rustdoc|hevea|yelp");

  private static final int FURNITURE =
      Hint.NAVIGATION.bit() | Hint.FOOTER.bit() | Hint.HIDDEN.bit();

  private static final Set<String> LISTS = Set.of("ul", "ol", "dl");

  /** An entry of a table of contents is a link and little else. */
  private static final double ENTRY = 0.85;

  private Manual() {}

  static boolean is(PageFacts facts) {
    return facts.metas("generator").stream().anyMatch(g -> GENERATOR.matcher(g).find());
  }

  /** The likely blocks, and all others but navigation. */
  static List<Block> select(Page page, List<Block> likely) {
    Set<Block> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    likely.stream().filter(b -> !isLinkOfNavigation(b)).forEach(kept::add);
    return page.blocks.stream().filter(b -> kept.contains(b) || isContent(b)).toList();
  }

  private static boolean isContent(Block block) {
    return (block.region().all & FURNITURE) == 0 && !isEntry(block) && !isBanner(block);
  }

  /** A list of literature is links too, but says something of one or the other. */
  private static boolean isEntry(Block block) {
    if (block.kind() != Block.Kind.LIST_ITEM || block.linkDensity() <= ENTRY) {
      return false;
    }
    Region list = block.region();
    while (list.parent != null && !LISTS.contains(list.tag)) {
      list = list.parent;
    }
    return list.linkDensity() > ENTRY;
  }

  /** The site's name and search; but AsciiDoc has a page's heading and summary in its header. */
  private static boolean isBanner(Block block) {
    boolean text = block.kind() == Block.Kind.HEADING || block.kind() == Block.Kind.PARAGRAPH;
    return Hint.HEADER.in(block.region().all) && !text;
  }

  /** Names as of navigation also stand on what holds a whole page, so the text must be a link. */
  private static boolean isLinkOfNavigation(Block block) {
    return Hint.NAVIGATION.in(block.region().all) && block.linkDensity() > 0.5;
  }
}
