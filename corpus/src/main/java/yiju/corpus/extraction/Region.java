package yiju.corpus.extraction;

import org.jspecify.annotations.Nullable;

/** A block element with what it holds; filled while the page is read. */
final class Region {
  final @Nullable Region parent;
  final String tag;
  final int depth;

  /** Hints of this element alone. */
  final int own;

  /** Hints of this element and of those around it. */
  final int all;

  final Block.Kind kind;
  final int level;
  int blocks;
  int chars;
  int linkChars;
  int paragraphs;
  int paragraphChars;

  Region(@Nullable Region parent, String tag, int own, Block.Kind kind, int level) {
    this.parent = parent;
    this.tag = tag;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.own = own;
    this.all = parent == null ? own : own | parent.all;
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
