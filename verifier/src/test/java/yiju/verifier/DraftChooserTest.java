package yiju.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yiju.corpus.Document;
import yiju.generator.DraftAnswer;
import yiju.generator.EvidenceReader;
import yiju.generator.ExtractiveGenerator;
import yiju.generator.ReadEvidence;
import yiju.inference.CrossEncoder;
import yiju.retriever.InMemoryRetriever;
import yiju.retriever.Query;

class DraftChooserTest {
  private static List<DraftAnswer> drafts(Map<String, Double> answers, String... texts)
      throws IOException {
    CrossEncoder table = new TableReader(answers);
    List<Document> documents =
        IntStream.range(0, texts.length)
            .mapToObj(i -> Document.of("d" + i, "Title", texts[i]))
            .toList();
    ReadEvidence evidence =
        new EvidenceReader(lang -> Optional.of(table))
            .read(
                new InMemoryRetriever(documents)
                    .retrieve(Query.of("When was the bridge opened?"), 10));
    var chooser = new DraftChooser(lang -> Optional.of(table), new ExtractiveGenerator());
    return chooser.candidates(evidence).stream().map(DraftChooser.Candidate::draft).toList();
  }

  @Test
  void eachOfTheBestPassagesLeadsADraftAndNoAnswerComesTwice() throws IOException {
    var drafts =
        drafts(
            Map.of("1937", 5.0, "1933", 3.0),
            "The bridge was opened in 1937.",
            "Work on the bridge began in 1933.",
            "They opened the bridge in May 1937.");
    assertThat(drafts).extracting(DraftAnswer::shortAnswer).containsExactly("1937", "1933");
    assertThat(drafts.getLast().claims().getFirst().text())
        .isEqualTo("Work on the bridge began in 1933.");
  }

  @Test
  void thereIsADraftEvenWhereNoPassageAnswers() throws IOException {
    assertThat(drafts(Map.of(), "The bridge is long.", "It is red.")).hasSize(1);
  }
}
