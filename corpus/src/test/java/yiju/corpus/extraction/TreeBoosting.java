package yiju.corpus.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Gradient boosting of small trees under logistic loss, on values sorted into bins.
 *
 * <p>Labels may be fractions. Each tree sees a random part of the rows and of the features.
 */
final class TreeBoosting {
  private static final int BINS = 32;
  private static final int LEAVES = 15;
  private static final int DEPTH = 6;
  private static final double RATE = 0.08;
  private static final double RIDGE = 5;
  private static final double LEAST_WEIGHT = 3;
  private static final double ROW_SHARE = 0.6;
  private static final double FEATURE_SHARE = 0.4;

  private final float[][] edges;
  private final byte[][] binned;
  private final double[] labels;
  private final double[] weights;
  private final double[] scores;
  private final double[] gradients;
  private final double[] curvatures;
  private final Random random;

  TreeBoosting(List<float[]> rows, double[] labels, double[] weights, long seed) {
    int features = rows.getFirst().length;
    this.labels = labels;
    this.weights = weights;
    random = new Random(seed);
    scores = new double[rows.size()];
    gradients = new double[rows.size()];
    curvatures = new double[rows.size()];
    edges = new float[features][];
    binned = new byte[features][rows.size()];
    IntStream.range(0, features).parallel().forEach(f -> bin(rows, f));
  }

  private void bin(List<float[]> rows, int f) {
    float[] sorted = new float[rows.size()];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = rows.get(i)[f];
    }
    float[] column = sorted.clone();
    Arrays.sort(sorted);
    List<Float> cuts = new ArrayList<>();
    for (int b = 1; b < BINS; b++) {
      float cut = sorted[(int) ((long) b * sorted.length / BINS)];
      if (cut > sorted[0] && (cuts.isEmpty() || cut > cuts.getLast())) {
        cuts.add(cut);
      }
    }
    if (cuts.isEmpty() && sorted[sorted.length - 1] > sorted[0]) {
      cuts.add(sorted[sorted.length - 1]);
    }
    edges[f] = new float[cuts.size()];
    for (int c = 0; c < edges[f].length; c++) {
      edges[f][c] = cuts.get(c);
    }
    for (int i = 0; i < column.length; i++) {
      int at = Arrays.binarySearch(edges[f], column[i]);
      binned[f][i] = (byte) (at >= 0 ? at + 1 : -at - 1);
    }
  }

  /** Grows the given number of trees and returns them in {@link Tree}'s notation. */
  List<String> grow(int trees) {
    List<String> grown = new ArrayList<>();
    for (int t = 0; t < trees; t++) {
      for (int i = 0; i < scores.length; i++) {
        double p = 1 / (1 + Math.exp(-scores[i]));
        gradients[i] = weights[i] * (labels[i] - p);
        curvatures[i] = weights[i] * p * (1 - p);
      }
      grown.add(tree());
    }
    return grown;
  }

  private String tree() {
    int[] rows =
        IntStream.range(0, scores.length).filter(i -> random.nextDouble() < ROW_SHARE).toArray();
    int[] features =
        IntStream.range(0, edges.length)
            .filter(f -> edges[f].length > 0 && random.nextDouble() < FEATURE_SHARE)
            .toArray();
    Node root = new Node(rows, 0);
    root.count(features);
    root.findSplit(features);
    List<Node> leaves = new ArrayList<>(List.of(root));
    while (leaves.size() < LEAVES) {
      Node best = leaves.stream().max(Comparator.comparingDouble(n -> n.gain)).orElseThrow();
      if (best.gain <= 0) {
        break;
      }
      leaves.remove(best);
      leaves.addAll(best.split(features));
    }
    StringBuilder written = new StringBuilder();
    root.write(written);
    IntStream.range(0, scores.length).parallel().forEach(i -> scores[i] += root.value(i));
    return written.toString();
  }

  private final class Node {
    private final int[] rows;
    private final int depth;

    /** Sums of gradients and curvatures a bin, a feature. */
    private double[][] sums = new double[0][];

    private double gain;
    private int feature;
    private int bin;
    private double value;
    private List<Node> children = List.of();

    Node(int[] rows, int depth) {
      this.rows = rows;
      this.depth = depth;
    }

    void count(int[] features) {
      sums = new double[features.length][2 * BINS + 2];
      IntStream.range(0, features.length).parallel().forEach(k -> count(features[k], sums[k]));
    }

    private void count(int f, double[] sum) {
      byte[] column = binned[f];
      for (int i : rows) {
        int at = 2 * column[i];
        sum[at] += gradients[i];
        sum[at + 1] += curvatures[i];
      }
    }

    /** What the parent has and the sibling has not. */
    private void subtract(double[][] parent, double[][] sibling) {
      sums = parent;
      for (int k = 0; k < sums.length; k++) {
        for (int b = 0; b < sums[k].length; b++) {
          sums[k][b] -= sibling[k][b];
        }
      }
    }

    void findSplit(int[] features) {
      for (int k = 0; k < features.length && depth < DEPTH; k++) {
        evaluate(features[k], sums[k]);
      }
    }

    private void evaluate(int f, double[] sum) {
      double gAll = 0;
      double hAll = 0;
      for (int b = 0; b < sum.length; b += 2) {
        gAll += sum[b];
        hAll += sum[b + 1];
      }
      double gLeft = 0;
      double hLeft = 0;
      for (int b = 0; b < edges[f].length; b++) {
        gLeft += sum[2 * b];
        hLeft += sum[2 * b + 1];
        if (hLeft < LEAST_WEIGHT || hAll - hLeft < LEAST_WEIGHT) {
          continue;
        }
        double won =
            gLeft * gLeft / (hLeft + RIDGE)
                + (gAll - gLeft) * (gAll - gLeft) / (hAll - hLeft + RIDGE)
                - gAll * gAll / (hAll + RIDGE);
        if (won > gain) {
          gain = won;
          feature = f;
          bin = b;
        }
      }
    }

    List<Node> split(int[] features) {
      byte[] column = binned[feature];
      Node below = new Node(Arrays.stream(rows).filter(i -> column[i] <= bin).toArray(), depth + 1);
      Node above = new Node(Arrays.stream(rows).filter(i -> column[i] > bin).toArray(), depth + 1);
      Node small = below.rows.length < above.rows.length ? below : above;
      Node large = small == below ? above : below;
      small.count(features);
      large.subtract(sums, small.sums);
      children = List.of(below, above);
      children.forEach(child -> child.findSplit(features));
      return children;
    }

    double value(int row) {
      Node node = this;
      while (!node.children.isEmpty()) {
        node = node.children.get(binned[node.feature][row] <= node.bin ? 0 : 1);
      }
      return node.value;
    }

    void write(StringBuilder out) {
      if (!out.isEmpty()) {
        out.append(' ');
      }
      if (children.isEmpty()) {
        double g = Arrays.stream(rows).mapToDouble(i -> gradients[i]).sum();
        double h = Arrays.stream(rows).mapToDouble(i -> curvatures[i]).sum();
        value = RATE * g / (h + RIDGE);
        out.append(Tree.leaf(value));
      } else {
        out.append(Tree.branch(feature, edges[feature][bin]));
        children.forEach(child -> child.write(out));
      }
    }
  }
}
