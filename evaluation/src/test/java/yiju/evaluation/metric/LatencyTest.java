package yiju.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatencyTest {
  @Test
  void percentilesAreNearestRanks() {
    double[] hundred = IntStream.rangeClosed(1, 100).mapToDouble(i -> 101 - i).toArray();
    Latency latency = Latency.of(hundred);
    assertThat(latency.p50()).isEqualTo(50);
    assertThat(latency.p99()).isEqualTo(99);
    assertThat(latency.mean()).isEqualTo(50.5);
    assertThat(hundred[0]).isEqualTo(100);
  }

  @Test
  void ofOneAndOfNone() {
    assertThat(Latency.of(new double[] {7}).p99()).isEqualTo(7);
    assertThat(Latency.of(new double[0]).p50()).isNaN();
  }
}
