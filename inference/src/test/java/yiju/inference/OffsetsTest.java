package yiju.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import yiju.inference.CrossEncoder.Evidence;
import yiju.inference.CrossEncoder.Reading;

/** Offsets of tokens and spans are UTF-16, whatever the text. */
class OffsetsTest {
  private static final OnnxCrossEncoder READER = TinyReader.open();
  private static final WordPieces TOKENIZER = TinyReader.tokenizer();

  @AfterContainer
  static void close() {
    READER.close();
    TOKENIZER.close();
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "paris",
            "Paris",
            "PARIS ",
            "42",
            "年",
            "，",
            " ",
            "\n",
            "\u3000",
            "😀",
            "👩‍👩‍👧",
            "𠮷",
            "𝟘",
            "e\u0301",
            "é",
            "ﬁ",
            "ＡＢ",
            "１",
            "İ",
            "ß",
            "한글",
            "か\u3099",
            "ﷺ",
            "\u0000",
            "\u200b",
            "\uFFFD",
            "\uD83D",
            "\uDE00",
            "x\u0327\u0301",
            "[CLS]",
            "[SEP]",
            "[MASK]");
    return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(8))
        .list()
        .ofMaxSize(40)
        .map(list -> String.join("", list));
  }

  @Property(tries = 150)
  void tokensAreInOrderAndOnCodePoints(@ForAll("texts") String text) {
    Tokens tokens = TOKENIZER.tokens(text);
    int last = 0;
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(tokens.starts()[i]).isBetween(last, tokens.ends()[i]);
      assertThat(onCodePoint(text, tokens.starts()[i])).isTrue();
      assertThat(onCodePoint(text, tokens.ends()[i])).isTrue();
      last = tokens.starts()[i];
    }
  }

  @Property(tries = 150)
  void spansAreSubstringsOnCodePoints(@ForAll("texts") String text, @ForAll("texts") String title) {
    Reading reading = READER.read("what?", List.of(new Evidence(title, text))).getFirst();
    assertThat(reading.start()).isBetween(0, reading.end());
    assertThat(reading.end()).isLessThanOrEqualTo(text.length());
    assertThat(onCodePoint(text, reading.start())).isTrue();
    assertThat(onCodePoint(text, reading.end())).isTrue();
  }

  @Property(tries = 150)
  void aWordIsFoundWhereItStands(@ForAll("texts") String before, @ForAll("texts") String after) {
    String text =
        before.replaceAll("(?i)paris", "") + " \nparis\n " + after.replaceAll("(?i)paris", "");
    Reading reading = READER.read("what?", List.of(new Evidence("", text))).getFirst();
    assertThat(text.substring(reading.start(), reading.end())).isEqualTo("paris");
  }

  @Example
  void offsetsCountUtf16() {
    Tokens tokens = TOKENIZER.tokens("😀 巴黎𠮷 river");
    assertThat(tokens.starts()).containsExactly(0, 3, 4, 5, 8);
    assertThat(tokens.ends()).containsExactly(2, 4, 5, 7, 13);
  }

  private static boolean onCodePoint(String text, int offset) {
    return offset == 0
        || offset == text.length()
        || !Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }
}
