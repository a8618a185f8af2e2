package yiju.evaluation.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import yiju.evaluation.metric.Judged;
import yiju.evaluation.metric.Reliability;
import yiju.verifier.ConfidenceScale;

class ScaleFitTest {
  @Test
  void aConfidenceTooSureOfItselfIsLowered() {
    List<Judged> judged = draw(600, c -> 0.2 + 0.4 * c);
    ConfidenceScale scale = ScaleFit.of(judged);
    assertThat(scale.slope()).isLessThan(0.6);
    assertThat(scale.of(0.95)).isBetween(0.45, 0.7);
    List<Judged> others = draw(2000, c -> 0.2 + 0.4 * c);
    assertThat(Reliability.of(others).expectedCalibrationError()).isGreaterThan(0.12);
    assertThat(Reliability.of(ScaleFit.scaled(others, scale)).expectedCalibrationError())
        .isLessThan(0.05);
  }

  @Test
  void aConfidenceThatComesTrueStays() {
    ConfidenceScale scale = ScaleFit.of(draw(2000, c -> c));
    assertThat(scale.of(0.3)).isCloseTo(0.3, within(0.05));
    assertThat(scale.of(0.8)).isCloseTo(0.8, within(0.05));
  }

  @Test
  void fewLabelsChangeLittle() {
    assertThat(ScaleFit.of(List.of())).isEqualTo(ConfidenceScale.standard());
    ConfidenceScale scale = ScaleFit.of(List.of(new Judged(0.8, false)));
    assertThat(scale.of(0.8)).isBetween(0.6, 0.8);
  }

  @Test
  void surenessThatIsAlwaysWrongEndsInAScale() {
    ConfidenceScale scale = ScaleFit.of(Collections.nCopies(100, new Judged(1, false)));
    assertThat(scale.of(1)).isLessThan(0.2);
    assertThat(scale.of(0.5)).isLessThan(scale.of(1));
  }

  private static List<Judged> draw(int n, DoubleUnaryOperator accuracy) {
    Random random = new Random(n);
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double c = random.nextDouble();
      judged.add(new Judged(c, random.nextDouble() < accuracy.applyAsDouble(c)));
    }
    return judged;
  }
}
