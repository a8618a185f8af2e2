package yiju.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PassageSplitterTest {
  private final PassageSplitter splitter = new PassageSplitter();

  /** Lines that begin with {@code #} are headings. */
  private static Document document(String marked) {
    StringBuilder text = new StringBuilder();
    List<Heading> headings = new ArrayList<>();
    for (String line : marked.split("\n", -1)) {
      int level = 0;
      while (level < line.length() && line.charAt(level) == '#') {
        level++;
      }
      int start = text.length();
      text.append(line.substring(level).strip());
      if (level > 0) {
        headings.add(new Heading(level, new Span(start, text.length())));
      }
      text.append('\n');
    }
    return new Document("doc", "", text.toString(), null, "und", null, null, headings);
  }

  private static String words(int n) {
    return "Words ".repeat(n - 1) + "end.";
  }

  @Test
  void aHeadingBeginsAPassageAndStaysWithItsText() {
    List<Passage> passages =
        splitter.split(
            document("Before.\n# One\n## Two\nBelow two.\n## Three\nBelow three.\n# Four"));
    assertThat(passages)
        .extracting(Passage::text)
        .containsExactly("Before.", "One\nTwo\nBelow two.", "Three\nBelow three.\nFour");
    assertThat(passages)
        .extracting(Passage::heading)
        .containsExactly("", "One > Two", "One > Three");
    assertThat(passages).extracting(Passage::id).containsExactly("doc#0", "doc#1", "doc#2");
  }

  @Test
  void aDocumentOfHeadingsAloneIsStillFound() {
    assertThat(splitter.split(document("# One\n## Two")))
        .extracting(Passage::text)
        .containsExactly("One\nTwo");
    assertThat(splitter.split(document(" \n"))).isEmpty();
  }

  @Test
  void passagesHoldAboutTwoHundredTokensAndShareASentence() {
    String sentence = words(20);
    List<Passage> passages = splitter.split(document((sentence + " ").repeat(30)));
    assertThat(passages).hasSizeBetween(4, 6);
    for (int i = 1; i < passages.size(); i++) {
      assertThat(passages.get(i).span().start()).isLessThan(passages.get(i - 1).span().end());
      assertThat(passages.get(i).text()).startsWith(sentence);
      assertThat(tokens(passages.get(i))).isLessThan(245);
    }
    assertThat(tokens(passages.get(0))).isBetween(160, 200);
  }

  @Test
  void aSmallRestStaysWithThePassageBefore() {
    assertThat(splitter.split(document(words(100) + " " + words(70)))).hasSize(2);
    assertThat(splitter.split(document(words(100) + " " + words(45) + " " + words(25)))).hasSize(1);
  }

  @Test
  void anOverlongSentenceIsCutAfterAClause() {
    String clause = "这是一个很长的句子里的一个分句，";
    List<Passage> passages = splitter.split(document(clause.repeat(40) + "完。"));
    assertThat(passages).hasSizeGreaterThan(2);
    assertThat(passages.subList(0, passages.size() - 1)).allMatch(p -> p.text().endsWith("，"));
    assertThat(passages).allMatch(p -> tokens(p) <= 250);
  }

  @Test
  void aTableRowIsOneUnit() {
    String row = "Mr. A did it. He left. | 12. It was so. | yes";
    String text = (row + "\n").repeat(40);
    assertThat(splitter.split(document(text)))
        .hasSizeGreaterThan(1)
        .allMatch(p -> p.text().startsWith("Mr. A") && p.text().endsWith("yes"));
  }

  @Test
  void hardCutsKeepCharactersWhole() {
    String family = "👨‍👩‍👧‍👦";
    for (String unit : List.of(family, "𠮷", "e\u0301", "🇨🇳")) {
      Document d = document(unit.repeat(900));
      BreakIterator characters = BreakIterator.getCharacterInstance();
      characters.setText(d.text());
      List<Passage> passages = splitter.split(d);
      assertThat(passages).hasSizeGreaterThan(1);
      for (Passage p : passages) {
        assertThat(characters.isBoundary(p.span().start())).as(unit).isTrue();
        assertThat(characters.isBoundary(p.span().end())).as(unit).isTrue();
      }
    }
  }

  @Test
  void isLinear() {
    assertThat(splitter.split(document("x".repeat(1_000_000)))).hasSizeGreaterThan(100);
    assertThat(splitter.split(document("a. B ".repeat(100_000)))).hasSizeGreaterThan(100);
  }

  @Property(tries = 300)
  void passagesAreSpansThatHoldEverySentence(@ForAll("marked") String marked) {
    Document document = document(marked);
    List<Passage> passages = splitter.split(document);
    int reached = 0;
    for (int i = 0; i < passages.size(); i++) {
      Passage p = passages.get(i);
      assertThat(p.text()).isEqualTo(p.span().of(document.text())).isNotBlank();
      assertThat(p.id()).isEqualTo("doc#" + i);
      assertThat(p.span().end()).isGreaterThan(reached);
      if (p.span().start() > reached) {
        assertThat(document.text().substring(reached, p.span().start()).chars())
            .allMatch(c -> SentenceBoundaries.isBlank((char) c.intValue()));
      }
      reached = p.span().end();
      assertThat(TokenEstimate.tenths(p.text(), 0, p.text().length())).isLessThanOrEqualTo(3_000);
      assertWholeCodePoints(document.text(), p.span());
    }
    assertThat(document.text().substring(reached).chars())
        .allMatch(c -> SentenceBoundaries.isBlank((char) c.intValue()));
  }

  private static void assertWholeCodePoints(String text, Span span) {
    for (int at : new int[] {span.start(), span.end()}) {
      boolean inPair =
          at > 0
              && at < text.length()
              && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
      assertThat(inPair).isFalse();
    }
  }

  @Provide
  Arbitrary<String> marked() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "word ",
            "Dr. Who ",
            "It is so. ",
            "中文句子。",
            "分句，",
            "；",
            "“引用。”",
            "😀",
            "👨‍👩‍👧",
            "𠮷",
            "\n",
            "\n# Head\n",
            "\n## Sub\n",
            "\na | b. C | d\n",
            "e\u0301",
            "x".repeat(700),
            "长".repeat(150),
            "\u3000",
            "......",
            "----------");
    return piece.list().ofMaxSize(120).map(l -> String.join("", l));
  }

  private static int tokens(Passage p) {
    return TokenEstimate.tenths(p.text(), 0, p.text().length()) / 10;
  }
}
