package yiju.corpus.extraction;

import java.util.Locale;

/**
 * A binary decision tree over numbers that are not negative.
 *
 * <p>The children of a node lie side by side and a leaf leads to itself, so that every row takes
 * the same number of steps and the processor has nothing to guess.
 */
final class Tree {
  static final int ROWS = 64;

  /** The threshold's key in the upper half, then the left child, then where the feature's begin. */
  private final long[] nodes;

  private final float[] value;
  private int size = 1;
  private int depth;

  private Tree(int nodes) {
    this.nodes = new long[nodes];
    value = new float[nodes];
  }

  /** Reads {@code 3<0.5 =-0.1 =0.2}: below 0.5 in feature 3 means -0.1, else 0.2. */
  static Tree parse(String line) {
    String[] written = line.split(" ", -1);
    Tree tree = new Tree(written.length);
    if (tree.fill(written, 0, 0, 0) != written.length) {
      throw new IllegalArgumentException("not one tree: " + line);
    }
    return tree;
  }

  /** Puts the node that is written at an index, with all below it; returns the index behind. */
  private int fill(String[] written, int from, int at, int level) {
    depth = Math.max(depth, level);
    String node = written[from];
    if (node.startsWith("=")) {
      value[at] = Float.parseFloat(node.substring(1));
      put(at, at, 0, Integer.MAX_VALUE);
      return from + 1;
    }
    int less = node.indexOf('<');
    int left = size;
    size += 2;
    put(
        at,
        left,
        Integer.parseInt(node.substring(0, less)),
        key(Float.parseFloat(node.substring(less + 1))));
    int right = fill(written, from + 1, left, level + 1);
    return fill(written, right, left + 1, level + 1);
  }

  private void put(int at, int left, int feature, int threshold) {
    nodes[at] = (long) threshold << 32 | (long) left << 16 | (long) feature * ROWS;
  }

  /** A number's place in the order of all numbers that are not negative. */
  static int key(float number) {
    if (number < 0) {
      throw new IllegalArgumentException(number + " is negative");
    }
    return Float.floatToRawIntBits(number + 0f);
  }

  /**
   * Adds the values of the first rows to their sums, four rows at a time, for a step has to wait
   * for the one before it; the rows behind the last are counted up to a full four.
   *
   * @param keys {@link #ROWS} of the first feature, a row each, then those of the next
   */
  void add(int[] keys, double[] sums, int rows) {
    for (int row = 0; row < rows; row += 4) {
      int a = 0;
      int b = 0;
      int c = 0;
      int d = 0;
      for (int step = 0; step < depth; step++) {
        a = next(a, keys, row);
        b = next(b, keys, row + 1);
        c = next(c, keys, row + 2);
        d = next(d, keys, row + 3);
      }
      sums[row] += value[a];
      sums[row + 1] += value[b];
      sums[row + 2] += value[c];
      sums[row + 3] += value[d];
    }
  }

  private int next(int at, int[] keys, int row) {
    long node = nodes[at];
    int below = (keys[((int) node & 0xFFFF) + row] - (int) (node >>> 32)) >>> 31;
    return ((int) node >>> 16) + 1 - below;
  }

  static String branch(int feature, float threshold) {
    return feature + "<" + threshold;
  }

  static String leaf(double value) {
    return String.format(Locale.ROOT, "=%.4f", value);
  }
}
