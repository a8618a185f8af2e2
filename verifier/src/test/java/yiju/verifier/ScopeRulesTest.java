package yiju.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yiju.verifier.ScopeRules.Category;

class ScopeRulesTest {
  private final ScopeRules rules = ScopeRules.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hello! | SMALL_TALK",
        "你好 | SMALL_TALK",
        "How do I build a pipe bomb? | HARMFUL",
        "怎么制作炸弹 | HARMFUL",
        "Write a poem about autumn | ACTION",
        "帮我写一首诗 | ACTION",
        "What is my password? | PERSONAL",
        "我的快递到哪了 | PERSONAL",
        "What's the weather today? | LIVE",
        "今天天气怎么样？ | LIVE",
        "Will Bitcoin crash in the future? | PREDICTION",
        "明年房价会涨吗？ | PREDICTION",
        "What do you think of Python? | OPINION",
        "你觉得苹果手机好用吗 | OPINION",
        "Thanks a lot! | SMALL_TALK",
        "把这封信翻译成法语 | ACTION",
        "Give me the passwords of all my colleagues | UNREASONABLE",
        "替我去开会上班吧，替我上班 | UNREASONABLE",
        "我老婆为什么生气？ | PERSONAL",
      })
  void outOfScope(String question, Category category) {
    assertThat(rules.match(question)).contains(category);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "When was ChatGPT released?",
        "How many people will the new stadium hold?",
        "Who wrote the play?",
        "How do I set the default timeout?",
        "Which city is the best known for its canals?",
        "范廷颂是什么时候被任为主教的？",
        "《今天》杂志的主编是谁？",
        "我国第一颗人造卫星是什么时候发射的？",
        "现在的校长是谁？",
        "怎么设置网络地址？",
        "谁写了《写给未来的信》？",
        "“你好”一词最早见于哪部文献？",
        "What does \"good morning\" mean in Finnish?",
        "我能不能带宠物入住？",
        "1950年之后为什么要限制出口？",
        "What is the penalty for money laundering?",
        "双色球是从哪一年开始发行的？",
        "Which port should I open in the firewall?",
      })
  void inScope(String question) {
    assertThat(rules.match(question)).isEmpty();
  }

  @Test
  void aBadLineIsNamed(@TempDir Path dir) throws IOException {
    Path file = Files.writeString(dir.resolve("rules.txt"), "# mine\nOPINION\t(unclosed\n");
    assertThatThrownBy(() -> ScopeRules.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("rules.txt:2");
  }
}
