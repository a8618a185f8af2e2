package yiju.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerMatchTest {
  @Test
  void squadDropsCasePunctuationAndArticles() {
    assertThat(AnswerMatch.SQUAD.exact("The  Big-Bang!", List.of("a bigbang"))).isEqualTo(1);
    assertThat(AnswerMatch.SQUAD.exact("theatre", List.of("atre"))).isZero();
  }

  @Test
  void squadF1CountsAWordAsOftenAsBothHaveIt() {
    // common: new, york (once); prediction 3 words, gold 4
    assertThat(AnswerMatch.SQUAD.f1("New York York", List.of("new york city hall")))
        .isCloseTo(4.0 / 7, within(1e-12));
  }

  @Test
  void squadTakesTheBestGold() {
    assertThat(AnswerMatch.SQUAD.f1("1998", List.of("in the year 1998", "1998"))).isEqualTo(1);
  }

  @Test
  void squadWithoutGoldWantsNothing() {
    assertThat(AnswerMatch.SQUAD.exact("", List.of())).isEqualTo(1);
    assertThat(AnswerMatch.SQUAD.f1("", List.of())).isEqualTo(1);
    assertThat(AnswerMatch.SQUAD.f1("something", List.of())).isZero();
  }

  @Test
  void cmrcDropsItsOwnMarks() {
    assertThat(AnswerMatch.CMRC.exact("《光荣》和ω-Force。", List.of("光荣和ωforce"))).isEqualTo(1);
    assertThat(AnswerMatch.CMRC.exact("光荣", List.of("光荣公司"))).isZero();
  }

  @Test
  void cmrcF1IsOfTheLongestCommonRun() {
    // Five and six segments; 光荣和 is common and comes first, 司 alone comes again.
    assertThat(AnswerMatch.CMRC.f1("光荣和公司", List.of("光荣和某会社")))
        .isCloseTo(2.0 * 3 / (5 + 6), within(1e-12));
  }

  @Test
  void cmrcTakesLatinRunsAsWords() {
    assertThat(CmrcText.segments("于2012年加入GPT-4 team 3.5万，人"))
        .containsExactly("于", "2012", "年", "加", "入", "gpt4", "team", "3.5", "万", "人");
  }

  @Test
  void languageChoosesTheDefinition() {
    assertThat(AnswerMatch.forLanguage("zh-Hant")).isEqualTo(AnswerMatch.CMRC);
    assertThat(AnswerMatch.forLanguage("en")).isEqualTo(AnswerMatch.SQUAD);
  }
}
