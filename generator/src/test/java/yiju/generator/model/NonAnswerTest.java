package yiju.generator.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NonAnswerTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "NO_ANSWER",
        "No answer.",
        "No answer is given in the passages.",
        "The sources do not say.",
        "The passage doesn't mention when the tower was built.",
        "These documents do not explicitly state his age.",
        "Passage [1] does not provide this.",
        "There is no information on the height.",
        "The question cannot be answered from the passages.",
        "I don't know.",
        "The answer is given in the text.",
        "The question is answered by the passage it is taken from.",
        "没有答案。",
        "段落中没有提到塔的高度。",
        "资料没有说明他的年龄。",
        "文中并未给出日期。",
        "我无法回答这个问题。",
      })
  void isOfThePassages(String sentence) {
    assertThat(NonAnswer.is(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The lighthouse does not stand in Ardan.",
        "No answer came from the harbour master in 1969, so the light stayed off.",
        "The documents were not found until 1969.",
        "There is no lift in the tower.",
        "The letter did not mention the war, historians say.",
        "None of the towers is open.",
        "The question was answered by the mayor in 1969.",
        "Unknown Pleasures is an album of 1979.",
        "资料保存在大学图书馆。",
        "他没有回答记者的问题。",
        "该塔未对公众开放。",
        "文章不多，共十二篇。",
        "不知道的人很多。",
      })
  void isFromThePassages(String sentence) {
    assertThat(NonAnswer.is(sentence)).isFalse();
  }
}
