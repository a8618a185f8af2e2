package yiju.corpus.extraction;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import yiju.corpus.Language;

/**
 * Chooses the blocks that are the page's own content.
 *
 * <p>Kept is what makes the expected F1 of the page's words largest, given each block's
 * probability; see Jansche, "A maximum expected utility framework for binary sequence labeling"
 * (2007). A page with a body of sure prose is held to a stricter bound, since what else it has is
 * not likely to be content.
 */
final class BlockSelector {
  private static final double LEAST = 0.1;
  private static final double MOST = 0.6;
  private static final double SURE = 0.9;
  private static final double SURE_SHARE = 0.6;
  private static final double STRICT = 0.6;
  private static final double STRICT_LINK = 0.85;

  private static final int SAMPLE = 4_000;

  private final BlockModel model;

  BlockSelector(BlockModel model) {
    this.model = model;
  }

  List<Block> select(Page page) {
    if (page.blocks.isEmpty()) {
      return List.of();
    }
    double[] probabilities = probabilities(page);
    boolean[] kept = new boolean[probabilities.length];
    boolean chinese = Language.isChinese(Language.of(text(page)));
    ProseBody body = chinese ? new ProseBody(page, probabilities) : null;
    if (body != null && !body.isEmpty()) {
      for (int i = 0; i < kept.length; i++) {
        kept[i] = body.has(i);
      }
    } else {
      keepLikely(page.blocks, probabilities, kept);
    }
    new Companions(page.blocks, probabilities, kept).complete();
    return IntStream.range(0, kept.length).filter(i -> kept[i]).mapToObj(page.blocks::get).toList();
  }

  private static void keepLikely(List<Block> blocks, double[] probabilities, boolean[] kept) {
    double strict = isSure(blocks, probabilities) ? STRICT : 0;
    double bound = Math.max(threshold(blocks, probabilities), strict);
    for (int i = 0; i < kept.length; i++) {
      boolean link = strict > 0 && blocks.get(i).linkDensity() > 0.8;
      kept[i] = probabilities[i] >= (link ? Math.max(bound, STRICT_LINK) : bound);
    }
  }

  private static String text(Page page) {
    StringBuilder text = new StringBuilder();
    for (Block block : page.blocks) {
      if (text.length() < SAMPLE) {
        text.append(block.text()).append('\n');
      }
    }
    return text.toString();
  }

  private double[] probabilities(Page page) {
    return model.probabilities(BlockFeatures.of(page));
  }

  /** Expected F1 rises with each next likely block up to its maximum, and falls from there on. */
  private static double threshold(List<Block> blocks, double[] probabilities) {
    double expected = 0;
    double highest = 0;
    for (int i = 0; i < probabilities.length; i++) {
      expected += probabilities[i] * blocks.get(i).weight();
      highest = Math.max(highest, probabilities[i]);
    }
    int[] order =
        IntStream.range(0, probabilities.length)
            .filter(i -> probabilities[i] >= LEAST)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -probabilities[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double kept = 0;
    double right = 0;
    double best = 0;
    double threshold = LEAST;
    for (int i : order) {
      kept += blocks.get(i).weight();
      right += probabilities[i] * blocks.get(i).weight();
      double f = 2 * right / (kept + expected);
      if (f > best) {
        best = f;
        threshold = probabilities[i];
      }
    }
    return Math.min(highest, Math.min(MOST, threshold));
  }

  private static boolean isSure(List<Block> blocks, double[] probabilities) {
    double sure = 0;
    double expected = 0;
    for (int i = 0; i < probabilities.length; i++) {
      double weight = probabilities[i] * blocks.get(i).weight();
      expected += weight;
      if (probabilities[i] >= SURE && blocks.get(i).isProse()) {
        sure += weight;
      }
    }
    return sure >= SURE_SHARE * expected;
  }
}
