package yiju.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yiju.corpus.Document;
import yiju.generator.Citation;
import yiju.retriever.InMemoryRetriever;

class AnswerPipelineTest {
  private static final Document RELEASE =
      Document.of(
          "release",
          "ChatGPT",
          "OpenAI is a laboratory.\nOpenAI released ChatGPT on 30 November 2022. It was free at first.");
  private static final Document COOKING =
      Document.of("cooking", "Soup", "Boil the water. Then add the vegetables and some salt.");
  private static final Document ZH =
      Document.of("zh", "ChatGPT", "OpenAI于2022年11月30日发布了ChatGPT。它起初免费。");

  private static AnswerPipeline lexical() {
    return new AnswerPipeline(lang -> Optional.empty(), AnswerPipeline.Policy.standard());
  }

  private static AnswerPipeline reading(Map<String, Double> answers) {
    return new AnswerPipeline(
        lang -> Optional.of(new TableReader(answers)),
        new AnswerPipeline.Policy(0.05, ScopeRules.standard()));
  }

  private static Answer ask(AnswerPipeline pipeline, String question, Document... documents)
      throws IOException {
    return pipeline.answer(Question.of(question), new InMemoryRetriever(List.of(documents)));
  }

  @Test
  void answersWithACitationThatStandsInTheDocument() throws IOException {
    Answer answer = ask(lexical(), "When was ChatGPT released by OpenAI?", COOKING, RELEASE);
    assertThat(answer).isInstanceOf(VerifiedAnswer.class);
    VerifiedAnswer verified = (VerifiedAnswer) answer;
    Citation citation = verified.citations().getFirst();
    assertThat(citation.span().of(RELEASE.text())).isEqualTo(citation.quote());
    assertThat(verified.text()).isEqualTo("OpenAI released ChatGPT on 30 November 2022.[1]");
    assertThat(verified.shortAnswer()).isEqualTo("30 November 2022");
    assertThat(verified.confidence()).isBetween(0.5, 1.0);
    assertThat(verified.timings().total()).isPositive();
  }

  @Test
  void answersAChineseQuestionInChinese() throws IOException {
    Answer answer = ask(lexical(), "ChatGPT是什么时候发布的？", ZH);
    assertThat(answer)
        .isInstanceOfSatisfying(
            VerifiedAnswer.class,
            v -> assertThat(v.text()).isEqualTo("OpenAI于2022年11月30日发布了ChatGPT。[1]"));
  }

  @Test
  void refusesWhatTheSourcesDoNotSayAndNamesIt() throws IOException {
    Answer answer =
        ask(lexical(), "Who paid for the electricity of the Paris office of ChatGPT?", RELEASE);
    assertThat(answer)
        .isInstanceOfSatisfying(
            Refusal.class,
            r -> {
              assertThat(r.reason()).isEqualTo(RefusalReason.INSUFFICIENT_EVIDENCE);
              assertThat(r.message()).contains("“Paris”");
              assertThat(r.evidence().passages()).isNotEmpty();
            });
  }

  @Test
  void refusesWhatTheSourcesAreNotAbout() throws IOException {
    assertThat(reason(ask(lexical(), "Which mountain did Mallory climb?", COOKING)))
        .isEqualTo(RefusalReason.NO_EVIDENCE);
    assertThat(reason(ask(lexical(), "Which mountain did Mallory climb?")))
        .isEqualTo(RefusalReason.NO_EVIDENCE);
  }

  @Test
  void refusesInTheLanguageOfTheQuestion() throws IOException {
    Answer answer = ask(lexical(), "你觉得哪家餐馆好吃？", ZH);
    assertThat(reason(answer)).isEqualTo(RefusalReason.OUT_OF_SCOPE);
    assertThat(((Refusal) answer).message()).contains("看法");
  }

  @Test
  void aPremiseThatTheSourcesDenyIsCorrected() throws IOException {
    Answer answer =
        ask(
            reading(Map.of("30 November 2022", 3.0)),
            "Why was ChatGPT released by OpenAI in 2019?",
            RELEASE);
    assertThat(reason(answer)).isEqualTo(RefusalReason.FALSE_PREMISE);
    assertThat(((Refusal) answer).correction()).isNotNull();
    assertThat(((Refusal) answer).message()).contains("30 November 2022");
  }

  @Test
  void sourcesThatDisagreeAreBothShown() throws IOException {
    Document other =
        Document.of("other", "ChatGPT", "OpenAI released ChatGPT on 1 December 2021, some say.");
    Answer answer =
        ask(
            reading(Map.of("30 November 2022", 6.0, "1 December 2021", 6.0)),
            "When was ChatGPT released by OpenAI?",
            RELEASE,
            other);
    assertThat(reason(answer)).isEqualTo(RefusalReason.CONFLICTING_EVIDENCE);
    assertThat(((Refusal) answer).message()).contains("2022").contains("2021");
  }

  @Test
  void aDocumentThatReplacesAnotherWins() throws IOException {
    Document newer =
        new Document(
            "newer",
            "ChatGPT",
            "OpenAI released ChatGPT on 1 December 2021.",
            null,
            "en",
            Instant.parse("2023-01-01T00:00:00Z"),
            "release",
            List.of());
    Answer answer =
        ask(
            reading(Map.of("30 November 2022", 6.0, "1 December 2021", 6.0)),
            "When was ChatGPT released by OpenAI?",
            RELEASE,
            newer);
    assertThat(answer)
        .isInstanceOfSatisfying(
            VerifiedAnswer.class, v -> assertThat(v.shortAnswer()).isEqualTo("1 December 2021"));
  }

  @Test
  void sourcesThatNameDifferentPeopleAreBothShown() throws IOException {
    Document one = dated("one", "The anthem of Tarsia was written by Jon Belov.", "1999-01-01");
    Document other = dated("other", "Mira Sandu wrote the anthem of Tarsia.", "2006-01-01");
    Answer answer =
        ask(
            reading(Map.of("Jon Belov", 6.0, "Mira Sandu", 6.0)),
            "Who wrote the anthem of Tarsia?",
            one,
            other);
    assertThat(reason(answer)).isEqualTo(RefusalReason.CONFLICTING_EVIDENCE);
    assertThat(((Refusal) answer).message()).contains("Belov", "1999-01-01", "Sandu", "2006-01-01");
  }

  @Test
  void aCorrectionInWordsWins() throws IOException {
    Document first = dated("first", "19 people were hurt in the Hatton crash.", "2022-02-10");
    Document later =
        dated(
            "later",
            "Correction: the number of people hurt in the Hatton crash is 26.",
            "2022-02-12");
    Answer answer =
        ask(
            reading(Map.of("19", 6.0, "26", 6.0)),
            "How many people were hurt in the Hatton crash?",
            first,
            later);
    assertThat(answer)
        .isInstanceOfSatisfying(
            VerifiedAnswer.class, v -> assertThat(v.shortAnswer()).isEqualTo("26"));
  }

  @Test
  void figuresOfDifferentYearsAreNoConflict() throws IOException {
    Document older = dated("older", "In 2017 Elm College had 2,310 students.", "2018-01-01");
    Document newer = dated("newer", "In 2020 Elm College had 2,875 students.", "2021-01-01");
    Answer answer =
        ask(
            reading(Map.of("2,310", 6.0, "2,875", 6.0)),
            "How many students did Elm College have in 2017?",
            older,
            newer);
    assertThat(answer).isNotInstanceOf(Refusal.class);
  }

  @Test
  void aContraryStatementIsAFalsePremise() throws IOException {
    Document source = Document.of("s", "Scaling", "温度缩放不改变类别的排序，因而不影响准确率。");
    Answer answer = ask(reading(Map.of()), "温度缩放为什么会改变类别的排序？", source);
    assertThat(reason(answer)).isEqualTo(RefusalReason.FALSE_PREMISE);
  }

  @Test
  void theRefusalSaysWhichPartIsMissing() throws IOException {
    assertThat(
            message(ask(lexical(), "How many tickets did the makers of ChatGPT print?", RELEASE)))
        .contains("speak of “ChatGPT”", "“tickets”");
    assertThat(message(ask(lexical(), "When was Bard released by the OpenAI laboratory?", RELEASE)))
        .contains("“Bard”");
  }

  private static Document dated(String id, String text, String day) {
    return new Document(
        id, "", text, null, "en", Instant.parse(day + "T00:00:00Z"), null, List.of());
  }

  private static String message(Answer answer) {
    assertThat(answer).isInstanceOf(Refusal.class);
    return ((Refusal) answer).message();
  }

  private static RefusalReason reason(Answer answer) {
    assertThat(answer).isInstanceOf(Refusal.class);
    return ((Refusal) answer).reason();
  }
}
