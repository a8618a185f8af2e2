package yiju.corpus.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeTest {
  @Test
  void followsThresholds() {
    Tree tree = Tree.parse("1<0.5 =-1 0<2.0 =0.25 =3");
    assertThat(value(tree, 9, 0)).isEqualTo(-1);
    assertThat(value(tree, 1, 1)).isEqualTo(0.25);
    assertThat(value(tree, 2, 1)).isEqualTo(3);
  }

  private static double value(Tree tree, float... row) {
    int[] keys = new int[row.length * Tree.ROWS];
    for (int f = 0; f < row.length; f++) {
      keys[f * Tree.ROWS] = Tree.key(row[f]);
    }
    double[] sums = new double[Tree.ROWS];
    tree.add(keys, sums, 1);
    return sums[0];
  }

  @Test
  void refusesNegativeNumbers() {
    assertThatIllegalArgumentException().isThrownBy(() -> Tree.key(-1));
  }

  @Test
  void refusesWhatIsNotOneTree() {
    assertThatIllegalArgumentException().isThrownBy(() -> Tree.parse("=1 =2"));
  }

  @Test
  void boostingLearnsAConjunction() {
    Random random = new Random(7);
    List<float[]> rows = new ArrayList<>();
    double[] labels = new double[2_000];
    double[] weights = new double[2_000];
    for (int i = 0; i < labels.length; i++) {
      float[] row = {random.nextFloat(), random.nextFloat(), random.nextFloat()};
      rows.add(row);
      labels[i] = row[0] > 0.3 && row[2] < 0.6 ? 1 : 0;
      weights[i] = 1;
    }
    List<Tree> trees =
        new TreeBoosting(rows, labels, weights, 1).grow(60).stream().map(Tree::parse).toList();
    BlockModel model = new BlockModel(List.of("a", "b", "c"), trees);
    double[] probabilities =
        model.probabilities(
            new float[][] {{0.9f, 0.5f, 0.1f}, {0.1f, 0.5f, 0.1f}, {0.9f, 0.5f, 0.9f}});
    assertThat(probabilities[0]).isGreaterThan(0.8);
    assertThat(probabilities[1]).isLessThan(0.2);
    assertThat(probabilities[2]).isLessThan(0.2);
  }

  @Test
  void bundledModelFitsTheComputedFeatures() {
    Page page = Page.of(org.jsoup.Jsoup.parse(SamplePages.FORUM));
    List<String> names = BlockFeatures.names(page);
    BlockModel.bundled().check(names);
    assertThat(names).doesNotHaveDuplicates();
  }
}
