package yiju.corpus.extraction;

import java.util.ArrayList;
import java.util.List;

/** Chooses the blocks that are the page's own content. */
final class BlockSelector {
  private static final int FURNITURE =
      Hint.NAVIGATION.bit()
          | Hint.FOOTER.bit()
          | Hint.RELATED.bit()
          | Hint.SHARING.bit()
          | Hint.ADVERT.bit()
          | Hint.CONSENT.bit()
          | Hint.POPUP.bit()
          | Hint.HIDDEN.bit();

  private BlockSelector() {}

  static List<Block> select(List<Block> blocks) {
    List<Block> kept = new ArrayList<>();
    for (Block block : blocks) {
      boolean furniture = (block.region().all & FURNITURE) != 0;
      if (!furniture && (block.linkDensity() < 0.8 || block.kind() == Block.Kind.HEADING)) {
        kept.add(block);
      }
    }
    return kept.isEmpty() ? blocks : kept;
  }
}
