package yiju.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextAnalyzerTest {
  @Test
  void chineseIsReadAsWordsAndAsBigrams() {
    Terms terms = TextAnalyzer.terms("北京大学的学生");
    assertThat(terms.words()).contains("的", "学生").containsAnyOf("北京大学", "北京");
    assertThat(terms.bigrams()).containsExactly("北京", "京大", "大学", "学的", "的学", "学生", "生");
    assertThat(terms.exact()).isEmpty();
  }

  @Test
  void traditionalAndFullWidthMatchSimplifiedAndHalfWidth() {
    assertThat(TextAnalyzer.terms("臺灣大學ＡＢＣ１２３")).isEqualTo(TextAnalyzer.terms("台湾大学abc123"));
  }

  @Test
  void englishIsReadAsStemsAndAsItStands() {
    Terms terms = TextAnalyzer.terms("Einstein’s café runs");
    assertThat(terms.words()).containsExactly("einstein", "cafe", "run");
    assertThat(terms.exact()).containsExactly("einstein", "cafe", "runs");
    assertThat(terms.bigrams()).isEmpty();
  }

  @Test
  void namesNumbersAndCodeStayWhole() {
    assertThat(TextAnalyzer.terms("GPT-4, C++ and 1,234.5 of foo_bar (30%)").exact())
        .contains("gpt-4", "c++", "1234.5", "foo_bar", "30%");
  }

  @Test
  void aTextInBothLanguagesIsReadInBoth() {
    Terms terms = TextAnalyzer.terms("OpenAI在2022年发布ChatGPT模型");
    assertThat(terms.words()).contains("openai", "2022", "发布", "chatgpt", "模型");
    assertThat(terms.bigrams()).contains("发布", "模型");
  }

  @Test
  void anythingIsText() {
    assertThat(TextAnalyzer.terms("").words()).isEmpty();
    assertThat(TextAnalyzer.terms("\u0000 \uD800 𠮷野家 🙂 +-&&||!(){}[]^\"~*?:\\/").bigrams())
        .contains("𠮷野", "野家");
  }
}
