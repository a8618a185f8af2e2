package yiju.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TermsTest {
  @Test
  void stopWordsSayNothing() {
    assertThat(Terms.of("What is the name of the author?").weights().keySet())
        .containsExactly("author");
    assertThat(Terms.of("请问这是什么？").isEmpty()).isTrue();
  }

  @Test
  void endingsTraditionalCharactersAndWidthDoNotMatter() {
    var text = FoldedText.of("The companies released ３ models; 語言模型很大。");
    assertThat(Terms.of("company releases models 3 语言模型").coveredBy(text))
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void namesTheMissing() {
    var text = FoldedText.of("OpenAI released ChatGPT in November 2022.");
    var terms = Terms.of("How much did the ChatGPT release cost OpenAI in 2023?");
    assertThat(terms.missingFrom(text)).containsExactly("cost", "2023");
    assertThat(terms.numbers()).containsExactly("2023");
    assertThat(terms.names()).contains("chatgpt", "openai");
  }

  @Test
  void namesOfCodeAreNames() {
    assertThat(Terms.of("does VACUUM read work_mem or os.path and xFilter").names())
        .containsExactly("vacuum", "work_mem", "os.path", "xfilter");
  }

  @Test
  void aLongChineseTermCountsInPart() {
    assertThat(FoldedText.of("上海的交通").holds("上海交通大学")).isBetween(0.1, 0.9);
    assertThat(FoldedText.of("北京").holds("上海")).isZero();
  }
}
