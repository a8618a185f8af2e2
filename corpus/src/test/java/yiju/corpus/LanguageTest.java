package yiju.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource({
    "zh-CN, text, zh", "zh-Hans-TW, text, zh", "zh_TW, text, zh-Hant", "zh-Hant-HK, text, zh-Hant",
    "EN-us, 中文, en", "de, words, en", "'', 中文 text, zh", ", 12345, und"
  })
  void namesAsDocumentsDo(String tag, String text, String lang) {
    assertThat(Language.ofTag(tag, text)).isEqualTo(lang);
  }
}
