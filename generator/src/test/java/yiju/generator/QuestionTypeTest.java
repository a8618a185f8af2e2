package yiju.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTypeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Who wrote the paper? | WHO",
        "When was ChatGPT released? | WHEN",
        "In which year did the war end? | WHEN",
        "Where is the tower? | WHERE",
        "How many parameters does GPT-3 have? | NUMBER",
        "How long is the river? | NUMBER",
        "Why did shares fall? | WHY",
        "How do I set the timeout? | HOW",
        "List the members of the band | LIST",
        "Is it true? | YES_NO",
        "What is BM25? | WHAT",
        "In which file do I say how many workers start? | WHAT",
        "How do I find out which package owns a file? | HOW",
        "范廷颂是什么时候被任为主教的？ | WHEN",
        "《战国无双3》是由哪两个公司合作开发的？ | WHAT",
        "GPT-3有多少参数？ | NUMBER",
        "用什么命令能看到启动花了多少时间？ | WHAT",
        "哪个选项列出所有用户？ | WHAT",
        "请列出所有步骤 | LIST",
        "谁写了这本书？ | WHO",
        "他出生在哪里？ | WHERE",
        "為什麼會下雨？ | WHY",
        "有哪些方法？ | LIST",
        "如何安装？ | HOW",
        "它是开源的吗？ | YES_NO",
      })
  void tellsTheType(String question, QuestionType type) {
    assertThat(QuestionType.of(question)).isEqualTo(type);
  }
}
