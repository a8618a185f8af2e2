package yiju.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiju.corpus.Document;
import yiju.generator.EvidenceReader;
import yiju.generator.ReadEvidence;
import yiju.inference.CrossEncoder;
import yiju.retriever.InMemoryRetriever;
import yiju.retriever.Query;

class PresuppositionTest {
  private static final String DENIAL = "Ida Roth, not the state, paid for the Ardan lighthouse.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Why did the state pay for the Ardan lighthouse? | the state pay for the Ardan lighthouse",
        "How was the tower moved? | the tower moved",
        "What made Ida Roth leave? | Ida Roth leave",
        "红隼塔为什么在1969年关闭？ | 红隼塔在1969年关闭",
        "红隼塔迁走的原因是什么？ | 红隼塔迁走",
      })
  void aQuestionTakesAStatementForGranted(String question, String statement) {
    assertThat(Presupposition.of(question)).hasToString(statement);
  }

  /** Reads every text that names Ida Roth as a refutation, and {@code supporting} as support. */
  private record Denier(String supporting) implements CrossEncoder {
    @Override
    public String id() {
      return "denier";
    }

    @Override
    public List<Reading> read(String question, List<Evidence> evidence) {
      return evidence.stream().map(e -> new Reading(0, 0, 0, 1)).toList();
    }

    @Override
    public List<Entailment> check(String claim, List<Evidence> evidence) {
      return evidence.stream()
          .map(
              e ->
                  e.text().contains(supporting)
                      ? new Entailment(0.9, 0.05, 0.05, List.of())
                      : e.text().contains("Ida Roth")
                          ? new Entailment(0.02, 0.95, 0.03, List.of())
                          : new Entailment(0.1, 0.1, 0.8, List.of()))
          .toList();
    }

    @Override
    public void close() {}
  }

  private static Optional<String> denial(CrossEncoder reader, String... texts) throws IOException {
    String question = "Why did the state pay for the Ardan lighthouse?";
    List<Document> documents =
        IntStream.range(0, texts.length)
            .mapToObj(i -> Document.of("d" + i, "", texts[i]))
            .toList();
    var found = new InMemoryRetriever(documents).retrieve(Query.of(question), 10);
    ReadEvidence evidence = new EvidenceReader(lang -> Optional.of(reader)).read(found);
    return Presupposition.of(question).deniedBy(evidence, reader).map(c -> c.quote());
  }

  @Test
  void theSentenceThatDeniesItIsCited() throws IOException {
    assertThat(denial(new Denier("nobody"), "The lighthouse is white. " + DENIAL)).contains(DENIAL);
  }

  @Test
  void whatAnotherPassageSupportsIsNotDenied() throws IOException {
    String support = "The state did pay for the Ardan lighthouse.";
    assertThat(denial(new Denier(support), DENIAL, support)).isEmpty();
  }

  @Test
  void aRefutationFromAnotherMatterDoesNotCount() throws IOException {
    assertThat(denial(new Denier("nobody"), "Ida Roth was born by the sea.")).isEmpty();
  }
}
