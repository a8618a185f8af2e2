package yiju.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PairedBootstrapTest {
  @Test
  void seesAClearGain() {
    double[] a = new double[100];
    double[] b = new double[100];
    Arrays.fill(b, 0, 40, 1);
    PairedBootstrap result = PairedBootstrap.of(a, b, 1000, 42);
    assertThat(result.difference()).isEqualTo(0.4);
    assertThat(result.low()).isBetween(0.25, 0.4);
    assertThat(result.high()).isBetween(0.4, 0.55);
    assertThat(result.pValue()).isLessThan(0.01);
  }

  @Test
  void seesNothingInEqualRuns() {
    double[] a = {0, 1, 1, 0};
    PairedBootstrap result = PairedBootstrap.of(a, a, 200, 42);
    assertThat(result.difference()).isZero();
    assertThat(result.pValue()).isEqualTo(1);
  }

  @Test
  void sameSeedSameResult() {
    double[] a = {0.1, 0.7, 0.3};
    double[] b = {0.2, 0.5, 0.9};
    assertThat(PairedBootstrap.of(a, b, 500, 7)).isEqualTo(PairedBootstrap.of(a, b, 500, 7));
  }

  @Test
  void runsMustMatch() {
    assertThatThrownBy(() -> PairedBootstrap.of(new double[2], new double[3], 10, 1))
        .hasMessageContaining("2 and 3");
  }
}
