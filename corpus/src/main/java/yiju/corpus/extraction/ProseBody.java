package yiju.corpus.extraction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The runs of sure prose that make up an article in the middle of a crowded page.
 *
 * <p>Chinese portals and content farms put more text round an article than it has itself, in links
 * whose wording is that of content. What is not between or right beside the article's own
 * paragraphs has to be very probable to be kept.
 */
final class ProseBody {
  private static final double SURE = 0.85;
  private static final double NEARLY_AS_SURE = 0.95;

  /** So many blocks without prose end a run. */
  private static final int GAP = 10;

  private static final double LEAST_OF_LARGEST = 0.5;
  private static final int NEAR = 4;
  private static final double WITHIN = 0.4;
  private static final double WITHIN_LIST = 0.6;
  private static final double LINK = 0.9;
  private static final double BESIDE = 0.8;
  private static final double LINK_BESIDE = 0.95;

  private final List<Block> blocks;
  private final double[] probabilities;

  /** Blocks behind the title of a list of related things, and not in what holds the text so far. */
  private final BitSet related = new BitSet();

  private final List<int[]> runs = new ArrayList<>();
  private final int title;

  ProseBody(Page page, double[] probabilities) {
    blocks = page.blocks;
    this.probabilities = probabilities;
    findRuns();
    int last = -1;
    for (int i = 0; !runs.isEmpty() && i < runs.getFirst()[0]; i++) {
      last = page.isTitle(i) ? i : last;
    }
    title = last;
  }

  private void findRuns() {
    double most = 0;
    for (int i = 0; i < probabilities.length; i++) {
      most = blocks.get(i).isProse() ? Math.max(most, probabilities[i]) : most;
    }
    double sure = Math.min(SURE, NEARLY_AS_SURE * most);
    List<Double> weights = new ArrayList<>();
    Set<Region> holders = new HashSet<>();
    boolean afterTitleOfRelated = false;
    for (int i = 0; i < probabilities.length; i++) {
      Block block = blocks.get(i);
      afterTitleOfRelated |= !holders.isEmpty() && Boilerplate.isTitleOfRelated(block);
      if (afterTitleOfRelated && !holders.contains(holder(block))) {
        related.set(i);
        continue;
      }
      if (!block.isProse() || probabilities[i] < sure || Boilerplate.is(block)) {
        continue;
      }
      holders.add(holder(block));
      double weight = probabilities[i] * block.weight();
      if (runs.isEmpty() || i - runs.getLast()[1] > GAP) {
        runs.add(new int[] {i, i});
        weights.add(weight);
      } else {
        runs.getLast()[1] = i;
        weights.set(weights.size() - 1, weights.getLast() + weight);
      }
    }
    double largest = weights.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    for (int r = runs.size() - 1; r >= 0; r--) {
      if (weights.get(r) < LEAST_OF_LARGEST * largest) {
        runs.remove(r);
      }
    }
  }

  boolean isEmpty() {
    return runs.isEmpty();
  }

  boolean has(int index) {
    Block block = blocks.get(index);
    return !related.get(index)
        && !Boilerplate.is(block)
        && (index == title || probabilities[index] >= bound(index));
  }

  /** What other paragraphs of the same text stand in too. */
  private static Region holder(Block block) {
    Region region = block.region();
    return region.tag.equals("p") && region.parent != null ? region.parent : region;
  }

  private double bound(int index) {
    double link = blocks.get(index).linkDensity();
    double distance = Double.POSITIVE_INFINITY;
    for (int[] run : runs) {
      distance = Math.min(distance, Math.max(0, Math.max(run[0] - index, index - run[1])));
    }
    if (distance == 0) {
      return link < 0.5 ? WITHIN : link > 0.8 ? LINK : WITHIN_LIST;
    }
    return distance > NEAR ? 2 : link > 0.5 ? LINK_BESIDE : BESIDE;
  }
}
