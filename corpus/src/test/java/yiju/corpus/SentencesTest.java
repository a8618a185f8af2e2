package yiju.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  private static List<String> split(String text) {
    return Sentences.of(text).stream().map(s -> s.of(text)).toList();
  }

  /** A {@code ¦} marks each boundary that is expected. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dr. Smith met Prof. J. R. Miller on Jan. 5.¦ He left.",
        "It runs in the U.S. and Canada.¦ It works.",
        "He lives in the U.S.¦ The law changed.",
        "The U.S. Army bought it from Apple Inc. Monday.",
        "Use e.g. Lucene, i.e. a library.¦ See No. 5 of Vol. 3, p. 12.",
        "Pi is 3.14159 or so.¦ Is it?¦ Yes!¦ Good.",
        "\"Stop!\" he said.¦ \"Why?\" she asked.",
        "J. R. R. Tolkien wrote it.¦ George W. Bush did not.",
        "Open yiju.properties and Node.js docs.¦ Done.",
        "1. First point here.¦ Another.",
        "F.33.1. Functions and more.",
        "Table 8.27. Pseudo-Types",
        "SELECT emp.* FROM emp; /* why? */",
        "Great! 😀",
        "He said \"it works.\"¦ Then he left.",
        "The meeting is at 5 p.m.¦ We start then.",
        "Foo bar .¦ Baz qux .",
        "He said `` foo bar . ''¦ Then he left .",
        "Really?!¦ Yes (it is).¦ [1] It says so.",
        "今天天气很好。¦我们去公园吧！¦你去吗？¦好的。",
        "他说：“我明天去。”¦然后他走了。",
        "他问：“你去吗？”¦“不去。”¦她答。",
        "他走了。¦“等等！”¦她喊道。",
        "（一）前者是树；¦（二）后者是草。",
        "树木（包括松；柏）很多；¦草很少。",
        "圆周率约为3.14。¦版本是 2.5.1。",
        "公司位于U.S.的北部。¦ChatGPT由OpenAI开发。¦它很有名。",
        "鲁迅（1881年9月25日－1936年10月19日），原名周樟寿。¦浙江绍兴人。",
        "真的吗？！¦是的……好吧。",
      })
  void keepsSentencesWhole(String marked) {
    List<String> expected = List.of(marked.split("¦ ?"));
    assertThat(split(marked.replace("¦", ""))).isEqualTo(expected);
  }

  @Test
  void neverCrossesALineBreak() {
    assertThat(split("A title without period\nA sentence of\r\ntwo lines.\u2028U.S.\nArmy"))
        .containsExactly("A title without period", "A sentence of", "two lines.", "U.S.", "Army");
  }

  @Test
  void dropsBlankLines() {
    assertThat(split(" \n\u3000\n\u00A0 \uFEFF\n")).isEmpty();
    assertThat(split("\u3000\u3000第一句。\u3000第二句。 ")).containsExactly("第一句。", "第二句。");
  }

  @Property(tries = 500)
  void everyVisibleCharacterIsInOneTrimmedSentence(
      @ForAll @StringLength(max = 200) @TextChars String text) {
    int at = 0;
    for (Span s : Sentences.of(text)) {
      assertThat(s.start()).isGreaterThanOrEqualTo(at);
      assertThat(text.substring(at, s.start())).matches(g -> g.chars().allMatch(this::blank));
      assertThat(s.length()).isPositive();
      String sentence = s.of(text);
      assertThat(sentence.chars().anyMatch(c -> SentenceBoundaries.isLineBreak((char) c)))
          .isFalse();
      assertThat(blank(sentence.charAt(0))).isFalse();
      assertThat(blank(sentence.charAt(sentence.length() - 1))).isFalse();
      at = s.end();
    }
    assertThat(text.substring(at)).matches(g -> g.chars().allMatch(this::blank));
  }

  private boolean blank(int c) {
    return SentenceBoundaries.isBlank((char) c);
  }
}
