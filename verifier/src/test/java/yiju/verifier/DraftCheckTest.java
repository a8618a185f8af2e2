package yiju.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yiju.corpus.Document;
import yiju.generator.Citation;
import yiju.generator.Claim;
import yiju.generator.DraftAnswer;
import yiju.generator.Generator;
import yiju.generator.Grounding;
import yiju.generator.ReadEvidence;
import yiju.retriever.InMemoryRetriever;

/** What becomes of a language model's draft. */
class DraftCheckTest {
  private static final Document MAIN =
      Document.of(
          "main",
          "The Ardan lighthouse",
          "The Ardan lighthouse was built by Ida Roth. The Ardan lighthouse opened in 1969.");
  private static final Document OTHER =
      Document.of("other", "Museums", "The Ardan lighthouse closed in 2001. It is a museum.");
  private static final String QUESTION = "When did the Ardan lighthouse open?";

  /** A model that says this, citing the documents given. */
  private static Generator says(Map<String, List<String>> claims) {
    return evidence ->
        new DraftAnswer(
            claims.entrySet().stream()
                .map(c -> new Claim(c.getKey(), cited(evidence, c.getKey(), c.getValue())))
                .toList(),
            "1969",
            new DraftAnswer.Origin("model", null));
  }

  private static List<Citation> cited(ReadEvidence evidence, String claim, List<String> documents) {
    return documents.stream()
        .flatMap(
            d ->
                evidence.passages().stream()
                    .filter(p -> p.source().passage().documentId().equals(d))
                    .flatMap(p -> Grounding.cite(p, claim).stream()))
        .toList();
  }

  private static Answer ask(Generator generator) throws IOException {
    var reader = new TableReader(Map.of("1969", 6.0));
    var pipeline =
        new AnswerPipeline(
            lang -> Optional.of(reader),
            new AnswerPipeline.Policy(0.02, ScopeRules.standard()),
            generator);
    return pipeline.answer(Question.of(QUESTION), new InMemoryRetriever(List.of(MAIN, OTHER)));
  }

  private static Stream<String> documents(Answer answer) {
    return ((VerifiedAnswer) answer).citations().stream().map(Citation::documentId);
  }

  @Test
  void aRightClaimStandsInTheModelsWords() throws IOException {
    Answer answer = ask(says(Map.of("Ships saw it first in 1969.", List.of("main"))));
    assertThat(answer)
        .isInstanceOfSatisfying(
            VerifiedAnswer.class,
            v -> {
              assertThat(v.text()).isEqualTo("Ships saw it first in 1969.[1]");
              assertThat(v.shortAnswer()).isEqualTo("1969");
              assertThat(v.origin().isModel()).isTrue();
              Citation c = v.citations().getFirst();
              assertThat(c.span().of(MAIN.text())).isEqualTo(c.quote());
            });
  }

  @Test
  void aClaimThatCitesTheWrongPassageIsCitedAnew() throws IOException {
    Answer answer = ask(says(Map.of("It opened to ships in 1969.", List.of("other"))));
    assertThat(documents(answer)).containsExactly("main");
  }

  @Test
  void aClaimThatCitesNothingIsCited() throws IOException {
    Answer answer = ask(says(Map.of("It opened to ships in 1969.", List.of())));
    assertThat(documents(answer)).containsExactly("main");
  }

  @Test
  void ofSeveralCitationsThoseThatCarryTheClaimStay() throws IOException {
    Answer answer = ask(says(Map.of("It opened to ships in 1969.", List.of("other", "main"))));
    assertThat(documents(answer)).containsExactly("main");
  }

  @Test
  void aHallucinationIsDroppedAndTheRestStands() throws IOException {
    var claims = new java.util.LinkedHashMap<String, List<String>>();
    claims.put("It opened to ships in 1969.", List.of("main"));
    claims.put("It was painted red by Otto Kern.", List.of("main"));
    assertThat(ask(says(claims)))
        .isInstanceOfSatisfying(
            VerifiedAnswer.class,
            v -> assertThat(v.text()).isEqualTo("It opened to ships in 1969.[1]"));
  }

  @Test
  void nothingThatStandsIsARefusal() throws IOException {
    assertThat(reason(ask(says(Map.of("It was painted red by Otto Kern.", List.of("main"))))))
        .isEqualTo(RefusalReason.UNSUPPORTED_DRAFT);
  }

  @Test
  void aTrueRemarkBesideTheQuestionIsNoAnswer() throws IOException {
    String remark = "The Ardan lighthouse was built by Ida Roth.";
    assertThat(reason(ask(says(Map.of(remark, List.of("main"))))))
        .isEqualTo(RefusalReason.UNSUPPORTED_DRAFT);
  }

  @Test
  void aModelThatFindsNoAnswerRefuses() throws IOException {
    assertThat(reason(ask(says(Map.of())))).isEqualTo(RefusalReason.INSUFFICIENT_EVIDENCE);
  }

  @Test
  void theModelIsNotAskedWhenTheEvidenceHoldsNoAnswer() throws IOException {
    Generator never =
        evidence -> {
          throw new AssertionError("asked for " + Arrays.asList(evidence));
        };
    var pipeline =
        new AnswerPipeline(lang -> Optional.empty(), AnswerPipeline.Policy.standard(), never);
    Answer answer =
        pipeline.answer(
            Question.of("Who paid for the electricity of the Paris office?"),
            new InMemoryRetriever(List.of(MAIN)));
    assertThat(answer).isInstanceOf(Refusal.class);
  }

  private static RefusalReason reason(Answer answer) {
    assertThat(answer).isInstanceOf(Refusal.class);
    return ((Refusal) answer).reason();
  }
}
