package yiju.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import yiju.corpus.Passage;
import yiju.corpus.Span;
import yiju.generator.Citation;
import yiju.retriever.Evidence;
import yiju.retriever.Query;
import yiju.retriever.ScoredPassage;
import yiju.verifier.Question;
import yiju.verifier.Refusal;
import yiju.verifier.RefusalReason;
import yiju.verifier.Timings;

class AnswerTextTest {
  @Test
  void aRefusalShowsItsReasonTheCorrectionAndWhatIsClosest() {
    String text = "火星有两颗卫星。";
    var passage = new Passage("mars#0", "mars", new Span(0, text.length()), text, "");
    var scored = new ScoredPassage(passage, "火星", null, null, null, 1, 1, List.of());
    var correction =
        new Refusal.Correction(text, List.of(Citation.of(scored, new Span(0, text.length()))));
    var refusal =
        new Refusal(
            Question.of("火星为什么有三颗卫星？"),
            "火星为什么有三颗卫星？",
            RefusalReason.FALSE_PREMISE,
            "问题的前提与资料不符。",
            correction,
            0.9,
            new Evidence(Query.of("火星"), List.of(scored)),
            new Timings(1, 0, 0, 0, 0));
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    new AnswerText(new Terminal(InputStream.nullInputStream(), out, out, false, false))
        .print(refusal);
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("不予回答：问题的前提与资料不符。", "FALSE_PREMISE", "资料中说：" + text, "[1] 火星")
        .contains("最接近的段落（不能支持任何回答）：");
  }
}
