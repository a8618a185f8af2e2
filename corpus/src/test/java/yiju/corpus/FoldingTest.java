package yiju.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  @ParameterizedTest
  @CsvSource({
    "ＡＢＣ１２３, abc123",
    "資訊檢索與搜尋引擎, 资讯检索与搜寻引擎",
    "漢語Wikipedia, 汉语wikipedia",
    "①ﬁne½, 1fine1⁄2",
    "汉语不变, 汉语不变",
    "already plain, already plain",
    "𠮷野家😀, 𠮷野家😀"
  })
  void folds(String text, String folded) {
    assertThat(Folding.fold(text)).isEqualTo(folded);
  }

  @Test
  void isTheSameFromManyThreads() {
    String text =
        IntStream.range(0x4E00, 0x9FA5)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    assertThat(IntStream.range(0, 8).parallel().mapToObj(i -> Folding.fold(text)).distinct())
        .hasSize(1)
        .allMatch(f -> f.length() == text.length());
  }

  @Property(tries = 300)
  void foldingTwiceChangesNothing(@ForAll @StringLength(max = 60) @TextChars String text) {
    String once = Folding.fold(text);
    assertThat(Folding.fold(once)).isEqualTo(once);
  }
}
