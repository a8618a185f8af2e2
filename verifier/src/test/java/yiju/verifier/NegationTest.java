package yiju.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NegationTest {
  @ParameterizedTest
  @ValueSource(strings = {"It does not run.", "It can't run.", "他没有来", "公司否认此事", "未获批准", "無法使用"})
  void denies(String sentence) {
    assertThat(Negation.in(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"It runs.", "不仅如此", "无论如何", "未来的计划", "Notable people"})
  void affirms(String sentence) {
    assertThat(Negation.in(sentence)).isFalse();
  }
}
