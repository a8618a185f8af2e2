package yiju.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import yiju.verifier.ProbabilityModel.Labelled;

class ProbabilityModelTest {
  private static List<Labelled> rows() {
    Random random = new Random(7);
    List<Labelled> rows = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      double x = random.nextGaussian();
      boolean right = random.nextDouble() < 1 / (1 + Math.exp(-2 * x));
      rows.add(new Labelled(Map.of("x", 100 + 10 * x, "noise", random.nextDouble()), right));
    }
    return rows;
  }

  @Test
  void recoversTheProbabilityThatMadeTheData() {
    var model = ProbabilityModel.fit(rows(), "made up", 1);
    for (double x : new double[] {-1, 0, 0.5, 1}) {
      double p = model.probability(Map.of("x", 100 + 10 * x, "noise", 0.5));
      assertThat(p).isCloseTo(1 / (1 + Math.exp(-2 * x)), within(0.05));
    }
  }

  @Test
  void aWrittenModelReadsBackTheSameAndKnowsItsData() throws IOException {
    var model = ProbabilityModel.fit(rows(), "made up", 1);
    var out = new ByteArrayOutputStream();
    model.write(out);
    var read = ProbabilityModel.read(new ByteArrayInputStream(out.toByteArray()));
    Map<String, Double> features = Map.of("x", 104.0, "noise", 0.1);
    assertThat(read.probability(features)).isEqualTo(model.probability(features));
    assertThat(read.provenance()).contains("made up");
  }

  @Test
  void sameSeedSameModel() {
    Map<String, Double> features = Map.of("x", 104.0, "noise", 0.1);
    assertThat(ProbabilityModel.fit(rows(), "a", 3).probability(features))
        .isEqualTo(ProbabilityModel.fit(rows(), "a", 3).probability(features));
  }
}
