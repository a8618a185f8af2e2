package yiju.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yiju.corpus.Document;
import yiju.corpus.Span;
import yiju.evaluation.data.GoldPassage;
import yiju.evaluation.data.LabelledQuestion;
import yiju.generator.Citation;
import yiju.generator.Claim;
import yiju.retriever.Evidence;
import yiju.retriever.InMemoryRetriever;
import yiju.retriever.Query;
import yiju.verifier.Answer;
import yiju.verifier.AnswersForTests;
import yiju.verifier.Question;

class QuestionScorerTest {
  private static final String TEXT =
      "The lake was dammed in 1936 so that the growing towns downstream would have water and"
          + " power during the long dry summers of the valley.";

  private final Evidence evidence =
      new InMemoryRetriever(List.of(Document.of("lake", "Lake", TEXT)))
          .retrieve(Query.of("Why was the lake dammed?"), 5);

  @Test
  void anAnswerInProseIsComparedOnce() {
    String gold = TEXT.replace("dammed", "closed by a dam").replace("long dry ", "");
    QuestionResult result = score(answer(null, TEXT.length()), gold);
    assertThat(result.right()).isTrue();
    assertThat(result.citationPrecision()).isEqualTo(1);
    assertThat(result.f1()).isBetween(0.7, 0.99);
  }

  @Test
  void theShortAnswerCountsToo() {
    QuestionResult result = score(answer("1936", 20), "1936");
    assertThat(result.right()).isTrue();
    assertThat(result.exact()).isEqualTo(1);
    // The quote stops before the year.
    assertThat(result.citationPrecision()).isZero();
    assertThat(result.verbatim()).isEqualTo(1);
  }

  @Test
  void belowTheThresholdItIsNotGiven() {
    QuestionResult result = score(answer("1936", TEXT.length()), "1936", 0.9);
    assertThat(result.drafted()).isTrue();
    assertThat(result.answered()).isFalse();
    assertThat(result.reason()).isNull();
  }

  @Test
  void aRefusalSaysWhy() {
    Answer refusal = AnswersForTests.refusal(Question.of("Why?"), evidence);
    QuestionResult result = score(refusal, "1936");
    assertThat(result.drafted()).isFalse();
    assertThat(result.reason()).isEqualTo("NO_EVIDENCE");
    assertThat(result.right()).isFalse();
    assertThat(result.topRight()).isTrue();
    assertThat(result.goldRank()).isEqualTo(1);
  }

  private Answer answer(@Nullable String brief, int quoted) {
    Citation citation = Citation.of(evidence.passages().getFirst(), new Span(0, quoted));
    Claim claim = new Claim(TEXT, List.of(citation));
    return AnswersForTests.answer(Question.of("Why?"), List.of(claim), brief, 0.8, evidence);
  }

  private QuestionResult score(Answer answer, String gold) {
    return score(answer, gold, 0.5);
  }

  private QuestionResult score(Answer answer, String gold, double threshold) {
    LabelledQuestion question =
        new LabelledQuestion(
            "q",
            "en",
            "Why was the lake dammed?",
            List.of(gold),
            true,
            List.of(new GoldPassage("lake", "Lake", TEXT, 1)));
    return new QuestionScorer(question, true, evidence).score(answer, threshold);
  }
}
