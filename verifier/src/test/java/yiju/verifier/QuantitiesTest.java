package yiju.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1750亿个参数 | 175 billion parameters",
        "一千七百五十亿 | 175 billion",
        "二〇二二年十一月 | November 2022",
        "2022年11月30日 | Nov. 30, 2022",
        "百分之五十 | 50%",
        "一半 | 50 percent",
        "五天 | 5 days",
        "１２３４ | 1,234",
        "三十二个 | thirty-two",
        "3.5万 | 35,000",
        "两百人 | two hundred people",
      })
  void sameQuantityInTwoNotations(String one, String other) {
    assertThat(Quantities.of(one)).isNotEmpty().isEqualTo(Quantities.of(other));
  }

  @Test
  void aLoneOneIsAnArticle() {
    assertThat(Quantities.of("一个问题")).isEmpty();
    assertThat(Quantities.of("one of them")).isEmpty();
  }

  @Test
  void differentNumbersDiffer() {
    assertThat(Quantities.of("2021年")).isNotEqualTo(Quantities.of("2022年"));
    assertThat(Quantities.of("GPT-4 has 16 heads")).contains("4", "16");
  }
}
