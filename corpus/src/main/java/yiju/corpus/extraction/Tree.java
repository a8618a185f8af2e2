package yiju.corpus.extraction;

import java.util.Locale;

/** A binary decision tree; nodes lie in preorder, so the left child follows its parent. */
final class Tree {
  private static final int LEAF = -1;

  private final int[] feature;

  /** The threshold of a branch, the value of a leaf. */
  private final float[] number;

  private final int[] right;

  private Tree(int nodes) {
    feature = new int[nodes];
    number = new float[nodes];
    right = new int[nodes];
  }

  /** Reads {@code 3<0.5 =-0.1 =0.2}: below 0.5 in feature 3 means -0.1, else 0.2. */
  static Tree parse(String line) {
    String[] nodes = line.split(" ", -1);
    Tree tree = new Tree(nodes.length);
    if (tree.fill(nodes, 0) != nodes.length) {
      throw new IllegalArgumentException("not one tree: " + line);
    }
    return tree;
  }

  private int fill(String[] nodes, int at) {
    String node = nodes[at];
    if (node.startsWith("=")) {
      feature[at] = LEAF;
      number[at] = Float.parseFloat(node.substring(1));
      return at + 1;
    }
    int less = node.indexOf('<');
    feature[at] = Integer.parseInt(node.substring(0, less));
    number[at] = Float.parseFloat(node.substring(less + 1));
    right[at] = fill(nodes, at + 1);
    return fill(nodes, right[at]);
  }

  double value(float[] row) {
    int at = 0;
    while (feature[at] != LEAF) {
      at = row[feature[at]] < number[at] ? at + 1 : right[at];
    }
    return number[at];
  }

  static String branch(int feature, float threshold) {
    return feature + "<" + threshold;
  }

  static String leaf(double value) {
    return String.format(Locale.ROOT, "=%.4f", value);
  }
}
