package yiju.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfidenceTest {
  @Test
  void riskCoverageByHand() {
    RiskCoverage rc =
        RiskCoverage.of(
            List.of(
                new Judged(0.6, true),
                new Judged(0.9, true),
                new Judged(0.2, true),
                new Judged(0.8, false)));
    assertThat(rc.points())
        .containsExactly(
            new RiskCoverage.Point(0.9, 0.25, 0),
            new RiskCoverage.Point(0.8, 0.5, 0.5),
            new RiskCoverage.Point(0.6, 0.75, 1.0 / 3),
            new RiskCoverage.Point(0.2, 1, 0.25));
    double area = (0 + 1.0 / 2 + 1.0 / 3 + 1.0 / 4) / 4;
    assertThat(rc.area()).isCloseTo(area, within(1e-12));
    // A perfect order has its one error last.
    assertThat(rc.excess()).isCloseTo(area - 0.25 / 4, within(1e-12));
  }

  @Test
  void tiesDoNotDependOnTheOrder() {
    Judged right = new Judged(0.5, true);
    Judged wrong = new Judged(0.5, false);
    RiskCoverage one = RiskCoverage.of(List.of(right, wrong));
    RiskCoverage other = RiskCoverage.of(List.of(wrong, right));
    assertThat(one).isEqualTo(other);
    assertThat(one.area()).isEqualTo(0.5);
    assertThat(one.points()).containsExactly(new RiskCoverage.Point(0.5, 1, 0.5));
  }

  @Test
  void riskOfNothingIsUnknown() {
    assertThat(RiskCoverage.of(List.of()).area()).isNaN();
    assertThat(Reliability.of(List.of()).expectedCalibrationError()).isNaN();
  }

  @Test
  void calibrationErrorByHand() {
    Reliability r =
        Reliability.of(
            List.of(
                new Judged(0.95, true),
                new Judged(1, true),
                new Judged(0.91, false),
                new Judged(0.1, false)));
    // Bin 0.9 to 1: confidence 2.86 of 3, right 2. Bin 0.1 to 0.2: confidence 0.1, right 0.
    assertThat(r.expectedCalibrationError()).isCloseTo((0.86 + 0.1) / 4, within(1e-12));
    assertThat(r.bins()).hasSize(10);
    assertThat(r.bins().get(9).count()).isEqualTo(3);
    assertThat(r.bins().get(9).accuracy()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(r.bins().get(5).confidence()).isNaN();
  }

  @Test
  void confidenceMustBeAProbability() {
    assertThatThrownBy(() -> new Judged(1.5, true)).hasMessage("not a probability: 1.5");
    assertThatThrownBy(() -> new Judged(Double.NaN, true)).hasMessageContaining("NaN");
  }
}
