package yiju.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yiju.corpus.Passage;
import yiju.corpus.Span;
import yiju.inference.CrossEncoder;
import yiju.retriever.Query;
import yiju.retriever.ScoredPassage;

class ExtractiveGeneratorTest {
  private final ExtractiveGenerator generator = new ExtractiveGenerator();

  /** Reads by a table: the answer that it finds in a text, if the text holds it. */
  private static CrossEncoder reader(Map<String, Double> answers) {
    return new CrossEncoder() {
      @Override
      public String id() {
        return "table";
      }

      @Override
      public List<Reading> read(String question, List<CrossEncoder.Evidence> evidence) {
        return evidence.stream().map(e -> reading(e.text())).toList();
      }

      private Reading reading(String text) {
        for (var answer : answers.entrySet()) {
          int at = text.indexOf(answer.getKey());
          if (at >= 0) {
            int end = at + answer.getKey().length();
            return new Reading(answer.getValue(), answer.getValue(), at, end);
          }
        }
        return new Reading(-5, -5, 0, 0);
      }

      @Override
      public List<Entailment> check(String claim, List<CrossEncoder.Evidence> evidence) {
        throw new UnsupportedOperationException();
      }

      @Override
      public void close() {}
    };
  }

  private static ReadEvidence evidence(
      String question, @Nullable CrossEncoder reader, String... texts) {
    List<ScoredPassage> passages = new ArrayList<>();
    for (String text : texts) {
      int n = passages.size();
      // As if 100 characters stood before each passage in its document.
      var passage =
          new Passage("d" + n + "#1", "d" + n, new Span(100, 100 + text.length()), text, "");
      passages.add(
          new ScoredPassage(
              passage, "Title " + n, null, null, null, 1.0 / (n + 1), n + 1, List.of()));
    }
    return new EvidenceReader(lang -> Optional.ofNullable(reader))
        .read(new yiju.retriever.Evidence(Query.of(question), passages));
  }

  @Test
  void theSentenceOfTheAnswerIsQuotedToTheLetter() {
    String text = "OpenAI is a company. ChatGPT was released on 30 November 2022. It grew fast.";
    var draft =
        generator.draft(
            evidence("When was ChatGPT released?", reader(Map.of("30 November 2022", 4.0)), text));
    assertThat(draft.shortAnswer()).isEqualTo("30 November 2022");
    assertThat(draft.claims()).hasSize(1);
    Citation citation = draft.claims().getFirst().citations().getFirst();
    assertThat(citation.quote()).isEqualTo("ChatGPT was released on 30 November 2022.");
    assertThat(citation.span().start()).isEqualTo(100 + text.indexOf("ChatGPT"));
    assertThat(citation.documentId()).isEqualTo("d0");
  }

  @Test
  void anotherDocumentThatAgreesIsCitedToo() {
    var draft =
        generator.draft(
            evidence(
                "When was ChatGPT released?",
                reader(Map.of("2022", 4.0)),
                "ChatGPT came out in 2022.",
                "Nothing here.",
                "It was 2022 when ChatGPT appeared."));
    assertThat(draft.claims().getFirst().citations())
        .extracting(Citation::documentId)
        .containsExactly("d0", "d2");
  }

  @Test
  void theReaderOverrulesTheRetriever() {
    var draft =
        generator.draft(
            evidence(
                "Who made it?", reader(Map.of("Ann", 3.0)), "It was made well.", "Ann made it."));
    assertThat(draft.shortAnswer()).isEqualTo("Ann");
    assertThat(draft.claims().getFirst().text()).isEqualTo("Ann made it.");
  }

  @Test
  void withoutAReaderTermsAndShapesDecide() {
    var draft =
        generator.draft(
            evidence("ChatGPT是什么时候发布的？", null, "ChatGPT很有名。OpenAI于2022年11月30日发布了ChatGPT。它免费。"));
    assertThat(draft.claims().getFirst().text()).isEqualTo("OpenAI于2022年11月30日发布了ChatGPT。");
    assertThat(draft.shortAnswer()).isEqualTo("2022年11月30日");
  }

  @Test
  void aQuestionForReasonsGetsMoreThanOneSentence() {
    var draft =
        generator.draft(
            evidence(
                "Why did Alphabet's shares fall?",
                reader(Map.of("its chatbot Bard made a mistake", 3.0)),
                "Alphabet's shares fell because its chatbot Bard made a mistake. The shares fell by nine percent as investors doubted Alphabet. Cats sleep."));
    assertThat(draft.claims()).hasSizeBetween(2, 3);
    assertThat(draft.claims().getFirst().text()).startsWith("Alphabet's shares fell because");
  }

  @Test
  void anOverlongSentenceLosesWholeClausesOnly() {
    String far = "甲乙丙丁戊己庚辛".repeat(20);
    var draft =
        generator.draft(
            evidence("谁没有来？", reader(Map.of("王五", 3.0)), far + "；会议上王五没有来；" + far + "。"));
    assertThat(draft.claims().getFirst().text()).isEqualTo("会议上王五没有来");
  }

  @Test
  void nothingFoundNothingSaid() {
    var draft = generator.draft(evidence("Who?", null));
    assertThat(draft.claims()).isEmpty();
  }
}
