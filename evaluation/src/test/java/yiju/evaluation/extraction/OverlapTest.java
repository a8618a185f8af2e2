package yiju.evaluation.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class OverlapTest {
  @Test
  void wordsAreCountedAsOftenAsTheyStand() {
    Overlap overlap = Overlap.ofWords("The cat, the cat", "the cat sat");
    assertThat(overlap.precision()).isEqualTo(0.5);
    assertThat(overlap.recall()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(overlap.f1()).isCloseTo(4 / 7.0, within(1e-9));
  }

  @Test
  void emptyAgreesWithEmptyAlone() {
    assertThat(Overlap.ofWords("", " ").f1()).isEqualTo(1);
    assertThat(Overlap.ofWords("a", "").f1()).isZero();
    assertThat(Overlap.ofWords("", "a").f1()).isZero();
  }

  @Test
  void charactersIgnoreWhiteSpace() {
    assertThat(Overlap.ofCharacters("中国南极\n考察队", "中国 南极考察队").f1()).isEqualTo(1);
    assertThat(Overlap.ofCharacters("中国南极甲", "中国南极乙").f1()).isEqualTo(0.5);
  }

  @Test
  void stringsAreCountedOverAllPages() {
    ExtractionScore score = new ExtractionScore();
    score.add(new Expected.Strings(List.of("a", "b"), List.of("x")), "a x");
    score.add(new Expected.Strings(List.of("c"), List.of("y")), "c");
    assertThat(score.precision()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(score.recall()).isCloseTo(2 / 3.0, within(1e-9));
  }
}
