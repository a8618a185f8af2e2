package yiju.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContainmentTest {
  @Test
  void ignoresSpellingMarksAndArticles() {
    assertThat(Containment.contains("由光榮和Ｏmega Force開發。", List.of("光荣和omega force"))).isTrue();
    assertThat(Containment.contains("It was in the U.S. Senate.", List.of("the u s senate")))
        .isTrue();
  }

  @Test
  void keepsWordsAndNumbersWhole() {
    assertThat(Containment.contains("founded in 2012", List.of("12"))).isFalse();
    assertThat(Containment.contains("11月3日", List.of("1月3日"))).isFalse();
    assertThat(Containment.contains("he is thermal", List.of("her"))).isFalse();
  }

  @Test
  void anEmptyGoldIsNotContained() {
    assertThat(Containment.contains("anything", List.of("", "the"))).isFalse();
    assertThat(Containment.answers("anything", List.of())).isFalse();
  }

  @Test
  void longGoldNeedsALargeSharedPart() {
    String first = "Moving averages are used to find the ratio of demand in each season";
    String second = " to the average demand of all seasons in one calendar year by smoothing";
    String gold = first + "." + second + ".";
    assertThat(Containment.contains(first, List.of(gold))).isFalse();
    assertThat(Containment.answers(first + ".", List.of(gold))).isTrue();
    assertThat(Containment.answers("Averages of the weather are a known thing.", List.of(gold)))
        .isFalse();
  }

  @Test
  void partOfAShortGoldIsNotAnAnswer() {
    assertThat(Containment.answers("in Paris", List.of("Paris, Texas"))).isFalse();
  }
}
