package yiju.generator.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementTest {
  @Test
  void markersBelongToTheSentenceThatTheyStandAt() {
    assertThat(Statement.of("It opened in 1969 [1]. It closed in 2001.[2][3] Nobody came. [1, 4]"))
        .containsExactly(
            new Statement("It opened in 1969.", List.of(1)),
            new Statement("It closed in 2001.", List.of(2, 3)),
            new Statement("Nobody came.", List.of(1, 4)));
  }

  @Test
  void chineseSentencesAndMarkers() {
    assertThat(Statement.of("它于1969年启用【1】。它在2001年关闭。［2］它没有人[资料3]；后来拆了。"))
        .containsExactly(
            new Statement("它于1969年启用。", List.of(1)),
            new Statement("它在2001年关闭。", List.of(2)),
            new Statement("它没有人；", List.of(3)),
            new Statement("后来拆了。", List.of()));
  }

  @Test
  void whatModelsAddIsLeftOut() {
    String text =
        """
        <think>The user asks about 1969 [7].</think>
        Here is what the passages say:
        ## Opening
        - **It opened** in 1969 [source 1].
        2. It closed in 2001 [^2].
        """;
    assertThat(Statement.of(text))
        .containsExactly(
            new Statement("Opening", List.of()),
            new Statement("It opened in 1969.", List.of(1)),
            new Statement("It closed in 2001.", List.of(2)));
  }

  @Test
  void numbersInBracketsThatAreNoMarkersStay() {
    assertThat(Statement.of("The law of [1969] holds.").getFirst())
        .isEqualTo(new Statement("The law of [1969] holds.", List.of()));
    assertThat(Statement.of("1969 was the year.").getFirst().text())
        .isEqualTo("1969 was the year.");
  }

  @Test
  void whatIsNoStatementIsLeftOut() {
    assertThat(
            Statement.of(
                "Answer: It opened in 1969 [1].\nWhen did it close?\nQuestion: who built it"
                    + "\n<|user|>\nIt closed in 2001 [1]."))
        .containsExactly(new Statement("It opened in 1969.", List.of(1)));
    assertThat(Statement.of("回答：它于1969年启用[1]。它何时关闭？"))
        .containsExactly(new Statement("它于1969年启用。", List.of(1)));
  }
}
