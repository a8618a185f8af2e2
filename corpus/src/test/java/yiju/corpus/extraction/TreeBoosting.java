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
    Node root = new Node(rows);
    root.findSplit(features);
    List<Node> leaves = new ArrayList<>(List.of(root));
    while (leaves.size() < LEAVES) {
      Node best = leaves.stream().max(Comparator.comparingDouble(n -> n.gain)).orElseThrow();
      if (best.gain <= 0) {
        break;
      }
      leaves.remove(best);
      for (Node child : best.split()) {
        child.findSplit(features);
        leaves.add(child);
      }
    }
    StringBuilder written = new StringBuilder();
    root.write(written);
    Tree tree = Tree.parse(written.toString());
    update(tree);
    return written.toString();
  }

  private void update(Tree tree) {
    IntStream.range(0, scores.length)
        .parallel()
        .forEach(
            i -> {
              float[] row = new float[edges.length];
              for (int f = 0; f < row.length; f++) {
                int bin = binned[f][i];
                row[f] = bin == 0 ? Float.NEGATIVE_INFINITY : edges[f][bin - 1];
              }
              scores[i] += tree.value(row);
            });
  }

  private final class Node {
    private final int[] rows;
    private double gain;
    private int feature;
    private int bin;
    private List<Node> children = List.of();

    Node(int[] rows) {
      this.rows = rows;
    }

    void findSplit(int[] features) {
      double[] best = new double[features.length];
      int[] bins = new int[features.length];
      IntStream.range(0, features.length)
          .parallel()
          .forEach(k -> evaluate(features[k], k, best, bins));
      for (int k = 0; k < features.length; k++) {
        if (best[k] > gain) {
          gain = best[k];
          feature = features[k];
          bin = bins[k];
        }
      }
    }

    private void evaluate(int f, int k, double[] best, int[] bins) {
      double[] g = new double[BINS + 1];
      double[] h = new double[BINS + 1];
      double gAll = 0;
      double hAll = 0;
      for (int i : rows) {
        int b = binned[f][i];
        g[b] += gradients[i];
        h[b] += curvatures[i];
        gAll += gradients[i];
        hAll += curvatures[i];
      }
      double gLeft = 0;
      double hLeft = 0;
      for (int b = 0; b < edges[f].length; b++) {
        gLeft += g[b];
        hLeft += h[b];
        if (hLeft < LEAST_WEIGHT || hAll - hLeft < LEAST_WEIGHT) {
          continue;
        }
        double won =
            gLeft * gLeft / (hLeft + RIDGE)
                + (gAll - gLeft) * (gAll - gLeft) / (hAll - hLeft + RIDGE)
                - gAll * gAll / (hAll + RIDGE);
        if (won > best[k]) {
          best[k] = won;
          bins[k] = b;
        }
      }
    }

    List<Node> split() {
      byte[] column = binned[feature];
      children =
          List.of(
              new Node(Arrays.stream(rows).filter(i -> column[i] <= bin).toArray()),
              new Node(Arrays.stream(rows).filter(i -> column[i] > bin).toArray()));
      return children;
    }

    void write(StringBuilder out) {
      if (!out.isEmpty()) {
        out.append(' ');
      }
      if (children.isEmpty()) {
        double g = Arrays.stream(rows).mapToDouble(i -> gradients[i]).sum();
        double h = Arrays.stream(rows).mapToDouble(i -> curvatures[i]).sum();
        out.append(Tree.leaf(RATE * g / (h + RIDGE)));
      } else {
        out.append(Tree.branch(feature, edges[feature][bin]));
        children.forEach(child -> child.write(out));
      }
    }
  }
}
