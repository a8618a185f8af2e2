package yiju.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yiju.evaluation.metric.Separation.Scored;

class SeparationTest {
  private static final List<Scored> SCORED =
      List.of(
          new Scored(0.9, true),
          new Scored(0.4, true),
          new Scored(0.6, false),
          new Scored(0.4, false),
          new Scored(0.1, false));

  @Test
  void aucCountsTiesHalf() {
    // Of six pairs 0.9 wins three; 0.4 wins one, ties one, loses one.
    assertThat(Separation.rocAuc(SCORED)).isEqualTo(4.5 / 6);
  }

  @Test
  void balancedAccuracyIsTheMeanOfBothRecalls() {
    assertThat(Separation.balancedAccuracy(SCORED, 0.5)).isEqualTo((1.0 / 2 + 2.0 / 3) / 2);
    assertThat(Separation.bestBalancedAccuracy(SCORED)).isEqualTo((1.0 / 2 + 1) / 2);
  }

  @Test
  void oneClassAloneCannotBeToldApart() {
    assertThat(Separation.rocAuc(List.of(new Scored(1, true)))).isNaN();
    assertThat(Separation.bestBalancedAccuracy(List.of(new Scored(1, true)))).isNaN();
  }
}
