package yiju.evaluation.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleTest {
  @Test
  void keepsOrderAndRepeats() {
    List<Integer> first = Sample.of(numbers(1000), 10, 7).toList();
    assertThat(first).hasSize(10).isSorted().doesNotHaveDuplicates();
    assertThat(Sample.of(numbers(1000), 10, 7).toList()).isEqualTo(first);
    assertThat(Sample.of(numbers(1000), 10, 8).toList()).isNotEqualTo(first);
  }

  @Test
  void everyItemHasItsChance() {
    Set<Integer> seen = new HashSet<>();
    for (int seed = 0; seed < 200; seed++) {
      Sample.of(numbers(20), 3, seed).forEach(seen::add);
    }
    assertThat(seen).hasSize(20);
  }

  @Test
  void noLimitAndMoreThanThereIs() {
    assertThat(Sample.of(numbers(5), 0, 1)).hasSize(5);
    assertThat(Sample.of(numbers(5), 9, 1).toList()).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void closesItsSource() {
    boolean[] closed = new boolean[1];
    try (Stream<Integer> sample = Sample.of(numbers(5).onClose(() -> closed[0] = true), 2, 1)) {
      assertThat(sample.count()).isEqualTo(2);
    }
    assertThat(closed[0]).isTrue();
  }

  private static Stream<Integer> numbers(int n) {
    return IntStream.range(0, n).boxed();
  }
}
