package yiju.corpus.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The probability that a block is main content: a sum of small decision trees over {@link
 * BlockFeatures}.
 *
 * <p>Read from a text resource: lines of provenance beginning with {@code #}, the names of the
 * features, then a tree a line, its nodes in preorder as {@code feature<threshold} or {@code
 * =value}.
 */
final class BlockModel {
  private static final String RESOURCE = "block-model.txt";

  private final List<String> features;
  private final List<Tree> trees;

  BlockModel(List<String> features, List<Tree> trees) {
    this.features = List.copyOf(features);
    this.trees = List.copyOf(trees);
  }

  /** The model that stands beside this class. */
  static BlockModel bundled() {
    try (InputStream in = BlockModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the class path");
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  private static BlockModel read(BufferedReader lines) throws IOException {
    List<String> features = new ArrayList<>();
    List<Tree> trees = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("features ")) {
        features.addAll(List.of(line.substring("features ".length()).split(" ", -1)));
      } else if (!line.startsWith("#")) {
        trees.add(Tree.parse(line));
      }
    }
    return new BlockModel(features, trees);
  }

  /** Refuses a model made for other features than those that this code computes. */
  void check(List<String> computed) {
    if (!features.equals(computed)) {
      throw new IllegalStateException(
          RESOURCE + " was trained on other features than are computed; train it anew");
    }
  }

  /** A probability a row; a few rows at a time, so that they stay in the nearest cache. */
  double[] probabilities(float[][] rows) {
    double[] probabilities = new double[rows.length];
    int[] keys = new int[features.size() * Tree.ROWS];
    for (int from = 0; from < rows.length; from += Tree.ROWS) {
      int count = Math.min(Tree.ROWS, rows.length - from);
      for (int i = 0; i < count; i++) {
        float[] row = rows[from + i];
        for (int f = 0; f < row.length; f++) {
          keys[f * Tree.ROWS + i] = Tree.key(row[f]);
        }
      }
      double[] sums = new double[Tree.ROWS];
      for (Tree tree : trees) {
        tree.add(keys, sums, count);
      }
      for (int i = 0; i < count; i++) {
        probabilities[from + i] = 1 / (1 + Math.exp(-sums[i]));
      }
    }
    return probabilities;
  }
}
