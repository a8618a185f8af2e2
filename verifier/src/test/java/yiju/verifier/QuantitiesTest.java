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
        "二〇二二年十一月三十日 | 2022-11-30",
        "民国三十五年 | 1946年",
        "４月２０日１７时 | 4月20日 17:00",
        "百分之十八 | 18 per cent",
        "三分之二 | two thirds",
        "六成 | 60%",
        "90分钟 | 1.5 hours",
        "7.2公里 | 7200 metres",
        "15亿元 | 1500000000元",
        "二点四亿欧元 | 240 million euros",
        "$4.2m | 4.2 million dollars",
        "两吨 | 2000 kg",
        "三点半 | 3:30",
        "6:15 p.m. | 18:15",
        "上世纪九十年代 | the 1990s",
      })
  void sameQuantityInTwoNotations(String one, String other) {
    assertThat(Quantities.of(one)).isNotEmpty().isEqualTo(Quantities.of(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "近二百人 | 近200人 | true",
        "近二百人 | 超过200人 | false",
        "3,120人 | 超过3000人 | true",
        "超过300万册 | 超过500万册 | false",
        "20 kilograms | 20 pounds | false",
        "三天 | 三周 | false",
        "每月50元 | 每年50元 | false",
        "公元前219年 | 公元219年 | false",
        "2018年6月12日发布，同年十月更新 | 2018年6月12日 | true",
        "30 November 2022 | November 2022 | true",
        "November 2022 | 30 November 2022 | false",
        "15 to 20 volunteers | 15 volunteers | true",
      })
  void whatIsClaimedIsSaidOrNot(String given, String claimed, boolean said) {
    assertThat(Quantities.in(claimed).lackingIn(Quantities.in(given)) == 0).isEqualTo(said);
  }

  @Test
  void aLoneOneIsAnArticle() {
    assertThat(Quantities.of("一个问题")).isEmpty();
    assertThat(Quantities.of("one of them")).isEmpty();
  }

  @Test
  void differentNumbersDiffer() {
    assertThat(Quantities.of("2021年")).isNotEqualTo(Quantities.of("2022年"));
    assertThat(Quantities.of("1,234,567,890")).isNotEqualTo(Quantities.of("1,234,567,891"));
    assertThat(Quantities.of("GPT-4 has 16 heads")).contains("4", "16");
  }
}
