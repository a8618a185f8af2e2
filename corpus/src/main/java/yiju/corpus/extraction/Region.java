package yiju.corpus.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A block element with what it holds; filled while the page is read. */
final class Region {
  private static final Map<String, Integer> WATCHED = new HashMap<>();

  static {
    for (String tag : List.of("ul", "ol", "table", "details", "article", "section")) {
      WATCHED.put(tag, 1 << WATCHED.size());
    }
  }

  final @Nullable Region parent;
  final String tag;

  /** As the page writes them. */
  final String classes;

  final int depth;

  /** Hints of this element alone. */
  final int own;

  /** Hints of this element and of those around it. */
  final int all;

  /** Which of {@link #WATCHED} this element or one around it is, as bits. */
  final int around;

  final Block.Kind kind;
  final int level;
  int blocks;
  int chars;
  int linkChars;
  int paragraphChars;

  /** Weight of the prose in it that stands in none of the page's furniture. */
  int openProse;

  /** Whether a block in it was met when the page was summed up. */
  boolean met;

  private @Nullable String path;

  Region(@Nullable Region parent, String tag, String classes, int own, Block.Kind kind, int level) {
    this.parent = parent;
    this.tag = tag;
    this.classes = classes;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.own = own;
    this.all = parent == null ? own : own | parent.all;
    int self = WATCHED.getOrDefault(tag, 0);
    this.around = parent == null ? self : self | parent.around;
    this.kind = kind;
    this.level = level;
  }

  void count(Block block) {
    blocks++;
    chars += block.weight();
    linkChars += block.linkWeight();
    paragraphChars += block.isProse() ? block.weight() : 0;
  }

  /** Counts what is in this element for the one around it, when it ends. */
  void addTo(Region outer) {
    outer.blocks += blocks;
    outer.chars += chars;
    outer.linkChars += linkChars;
    outer.paragraphChars += paragraphChars;
  }

  /**
   * Tag and classes of this element and the two around it, which repeated parts of a page share.
   */
  String path() {
    if (path == null) {
      StringBuilder names = new StringBuilder();
      Region r = this;
      for (int i = 0; i < 3 && r != null; i++, r = r.parent) {
        names.append(r.tag).append('.').append(r.classes).append('<');
      }
      path = names.toString();
    }
    return path;
  }

  boolean isIn(String watched) {
    return (around & WATCHED.getOrDefault(watched, 0)) != 0;
  }

  double linkDensity() {
    return chars == 0 ? 0 : (double) linkChars / chars;
  }

  boolean isWithin(Region other) {
    Region r = this;
    while (r != null && r.depth > other.depth) {
      r = r.parent;
    }
    return r == other;
  }
}
