package yiju.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QueryRewriterTest {
  private static String rewrite(String question, String... history) {
    return QueryRewriter.standalone(new Question("", question, List.of(history)));
  }

  @Test
  void withoutHistoryAQuestionStays() {
    assertThat(rewrite("When was it released?")).isEqualTo("When was it released?");
  }

  @Test
  void aPronounBecomesTheTopic() {
    assertThat(rewrite("When was it released?", "Who made ChatGPT?", "OpenAI made it."))
        .isEqualTo("When was ChatGPT released?");
    assertThat(rewrite("它是什么时候发布的？", "谁开发了《战国无双3》？", "光荣。")).isEqualTo("《战国无双3》是什么时候发布的？");
    assertThat(rewrite("Who is its author?", "What is the novel Dracula about?", "A count."))
        .isEqualTo("Who is Dracula's author?");
  }

  @Test
  void anEllipticQuestionFollowsTheLastOne() {
    assertThat(rewrite("为什么？", "北京为什么是首都", "因为历史。")).startsWith("北京为什么是首都");
  }

  @Test
  void aWholeQuestionStays() {
    assertThat(rewrite("When was the BERT paper published?", "Who made ChatGPT?", "OpenAI."))
        .isEqualTo("When was the BERT paper published?");
  }
}
