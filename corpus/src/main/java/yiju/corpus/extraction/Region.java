package yiju.corpus.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block element with what it holds; filled while the page is read. */
final class Region {
  static final List<String> WATCHED = List.of("ul", "ol", "table", "details", "article", "section");

  final @Nullable Region parent;
  final String tag;

  /** Tag and class, which repeated parts of a page share. */
  final String name;

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
  int paragraphs;
  int paragraphChars;

  /** Weight of the prose in it that stands in none of the page's furniture. */
  int openProse;

  private @Nullable String path;

  Region(@Nullable Region parent, String tag, String name, int own, Block.Kind kind, int level) {
    this.parent = parent;
    this.tag = tag;
    this.name = name;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.own = own;
    this.all = parent == null ? own : own | parent.all;
    int watched = WATCHED.indexOf(tag);
    int self = watched < 0 ? 0 : 1 << watched;
    this.around = parent == null ? self : self | parent.around;
    this.kind = kind;
    this.level = level;
  }

  void count(Block block) {
    for (Region r = this; r != null; r = r.parent) {
      r.blocks++;
      r.chars += block.weight();
      r.linkChars += block.linkWeight();
      if (block.isProse()) {
        r.paragraphs++;
        r.paragraphChars += block.weight();
      }
    }
  }

  /** Names of this element and the two around it. */
  String path() {
    if (path == null) {
      StringBuilder names = new StringBuilder(name);
      Region r = parent;
      for (int i = 0; i < 2 && r != null; i++, r = r.parent) {
        names.append('<').append(r.name);
      }
      path = names.toString();
    }
    return path;
  }

  boolean isIn(String watched) {
    return (around & (1 << WATCHED.indexOf(watched))) != 0;
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
