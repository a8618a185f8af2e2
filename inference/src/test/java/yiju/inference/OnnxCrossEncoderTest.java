package yiju.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import yiju.inference.CrossEncoder.Entailment;
import yiju.inference.CrossEncoder.Evidence;
import yiju.inference.CrossEncoder.Reading;
import yiju.inference.CrossEncoder.TokenMark;

class OnnxCrossEncoderTest {
  private static OnnxCrossEncoder reader;

  @BeforeAll
  static void open() {
    reader = TinyReader.open();
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  private static Reading read(String title, String text) {
    return reader.read("what is the capital?", List.of(new Evidence(title, text))).getFirst();
  }

  private static Entailment check(String claim, String text) {
    return reader.check(claim, List.of(new Evidence("", text))).getFirst();
  }

  @Test
  void theSpanIsThatOfTheText() {
    String text = "😀𠮷 e\u0301 The capital of France is PARIS.";
    Reading reading = read("", text);
    assertThat(text.substring(reading.start(), reading.end())).isEqualTo("PARIS");
    assertThat(reading.answerable()).isEqualTo(4);
    assertThat(reading.spanScore()).isEqualTo(12 - 4);
  }

  @Test
  void aSpanIsNeverInTheTitle() {
    String text = "x 1 y";
    Reading reading = read("Paris paris", text);
    assertThat(text.substring(reading.start(), reading.end())).isEqualTo("1");
    assertThat(reading.answerable()).as("the title is evidence all the same").isEqualTo(4);
  }

  @Test
  void aSpanHoldsWholeWordsAndTheirMarks() {
    assertThat(spanOf("ab1c d")).isEqualTo("ab1c");
    assertThat(spanOf("首都1e\u0301长")).isEqualTo("1e\u0301");
    assertThat(spanOf("首都1长")).isEqualTo("1");
  }

  private static String spanOf(String text) {
    Reading reading = read("", text);
    return text.substring(reading.start(), reading.end());
  }

  @Test
  void anEmptyTextHasNoSpan() {
    Reading reading = read("", "");
    assertThat(reading.start()).isZero();
    assertThat(reading.end()).isZero();
    assertThat(reading.spanScore()).isLessThan(-1000);
  }

  @Test
  void aLongTextIsReadInWindows() {
    String text =
        "river ".repeat(700) + "1 " + "river ".repeat(150) + "paris " + "the ".repeat(400);
    Reading reading = read("capital", text);
    assertThat(text.substring(reading.start(), reading.end())).isEqualTo("paris");
    assertThat(reading.answerable()).isEqualTo(4);
  }

  @Test
  void aTextsResultDoesNotDependOnTheOthers() {
    List<Evidence> evidence =
        List.of(
            new Evidence("", "paris yes"),
            new Evidence("t", "no " + "river ".repeat(500)),
            new Evidence("", ""),
            new Evidence("", "12 yes no 巴黎"),
            new Evidence("u", "paris " + "x ".repeat(900)));
    List<Reading> readings = new ArrayList<>();
    List<Entailment> entailments = new ArrayList<>();
    for (Evidence one : evidence) {
      readings.addAll(reader.read("what?", List.of(one)));
      entailments.addAll(reader.check("paris is 1", List.of(one)));
    }
    assertThat(reader.read("what?", evidence)).isEqualTo(readings);
    assertThat(reader.check("paris is 1", evidence)).isEqualTo(entailments);
    assertThat(reader.read("what?", List.of())).isEmpty();
  }

  @Test
  void supportIsInTheOrderOfTheModel() {
    double e4 = Math.exp(4);
    double sum = e4 + 1 + Math.exp(2);
    Entailment yes = check("x", "yes");
    assertThat(yes.supported()).isCloseTo(e4 / sum, within(1e-6));
    assertThat(yes.refuted()).isCloseTo(1 / sum, within(1e-6));
    Entailment no = check("x", "no");
    assertThat(no.refuted()).isCloseTo(e4 / sum, within(1e-6));
    assertThat(no.notEnoughInfo()).isCloseTo(Math.exp(2) / sum, within(1e-6));
    assertThat(check("x", "river").notEnoughInfo()).isGreaterThan(0.7);
  }

  @Test
  void anyWindowMaySupportAndTheMostRelatedMayRefute() {
    String pad = "river ".repeat(600);
    Entailment far = check("x", pad + "yes");
    assertThat(far.supported()).isCloseTo(check("x", "yes").supported(), within(1e-6));
    assertThat(far.refuted()).isCloseTo(check("x", "yes").refuted(), within(1e-6));
    Entailment refuted = check("x", pad + "no");
    assertThat(refuted.refuted()).isCloseTo(check("x", "no").refuted(), within(1e-6));
    Entailment both = check("x", "yes " + pad + " no");
    assertThat(both.supported() + both.refuted() + both.notEnoughInfo()).isCloseTo(1, within(1e-9));
  }

  @Test
  void marksTheTokensThatTheTextCarries() {
    String claim = "😀 Paris is 1";
    List<TokenMark> marks = check(claim, "river ".repeat(400) + "is paris").tokens();
    assertThat(marks)
        .extracting(m -> claim.substring(m.start(), m.end()))
        .containsExactly("😀", "Paris", "is", "1");
    assertThat(marks).extracting(m -> m.carried() > 0.5).containsExactly(false, true, true, false);
  }

  @Test
  void whatIsNotReadOfAClaimIsNotCarried() {
    List<TokenMark> marks = check("river ".repeat(120), "river").tokens();
    assertThat(marks).hasSize(120);
    assertThat(marks.get(99).carried()).isGreaterThan(0.9);
    assertThat(marks.get(100).carried()).isZero();
  }

  @Test
  void aTitleOfManyTokensLeavesRoom() {
    Reading reading = read("한국".repeat(40), "river ".repeat(300) + "paris");
    assertThat(reading.answerable()).isEqualTo(4);
  }

  @Test
  void aClosedReaderSaysSo() {
    OnnxCrossEncoder closed = TinyReader.open();
    closed.close();
    assertThatThrownBy(() -> closed.read("x", List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("tiny-reader is closed");
  }
}
