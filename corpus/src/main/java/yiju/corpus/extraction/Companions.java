package yiju.corpus.extraction;

import java.util.List;

/** Takes in what belongs to kept blocks: their headings, code among them, rows of their tables. */
final class Companions {
  private static final int FURNITURE =
      Hint.NAVIGATION.bit()
          | Hint.FOOTER.bit()
          | Hint.ASIDE.bit()
          | Hint.RELATED.bit()
          | Hint.SHARING.bit()
          | Hint.ADVERT.bit()
          | Hint.CONSENT.bit()
          | Hint.POPUP.bit()
          | Hint.COMMENTS.bit()
          | Hint.HIDDEN.bit();
  private static final double LEAST = 0.15;
  private static final double LINKED = 0.5;

  private final List<Block> blocks;
  private final double[] probabilities;
  private final boolean[] kept;

  Companions(List<Block> blocks, double[] probabilities, boolean[] kept) {
    this.blocks = blocks;
    this.probabilities = probabilities;
    this.kept = kept;
  }

  /** Completes the kept blocks in place, from the end so that headings see what follows them. */
  void complete() {
    int first = 0;
    while (first < kept.length && !kept[first]) {
      first++;
    }
    for (int i = kept.length - 1; i >= 0; i--) {
      if (!kept[i] && isPossible(i)) {
        kept[i] =
            switch (blocks.get(i).kind()) {
              case HEADING -> blocks.get(i).level() > 1 && isKept(i + 1);
              case CODE -> i > first && (isKept(i - 1) || isKept(i + 1));
              case ROW -> isRowKept(i, i - 1) || isRowKept(i, i + 1);
              default -> false;
            };
      }
    }
  }

  private boolean isPossible(int i) {
    Block block = blocks.get(i);
    return probabilities[i] >= LEAST
        && block.linkDensity() < LINKED
        && (block.region().all & FURNITURE) == 0
        && !Boilerplate.is(block);
  }

  private boolean isKept(int i) {
    return i >= 0 && i < kept.length && kept[i];
  }

  private boolean isRowKept(int row, int other) {
    return isKept(other) && blocks.get(row).region().parent == blocks.get(other).region().parent;
  }
}
