package yiju.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import yiju.api.FittedModels;
import yiju.indexer.KnowledgeBase;

/** What holds for every answer over the bundled corpus. */
class SampleCorpusTest {
  @TempDir static Path folder;
  private static List<JsonNode> answers = List.of();

  @BeforeAll
  static void answerAllQuestions() throws IOException {
    FittedModels.needed();
    String kb = "--kb=" + folder;
    Path sample = DemoCommand.sample();
    var added =
        Cli.run("add", kb, "--models=none", sample.resolve("zh").toString(), sample + "/en");
    assertThat(added.status()).isZero();
    answers =
        Cli.run("ask", kb, "--models=none", "--batch=" + sample.resolve("questions.jsonl")).lines();
    assertThat(answers).hasSize(Files.readAllLines(sample.resolve("questions.jsonl")).size());
  }

  @Test
  void everyQuoteStandsWhereItsCitationSays() throws IOException {
    int checked = 0;
    try (KnowledgeBase knowledge = KnowledgeBase.open(folder)) {
      for (JsonNode citation : citations()) {
        String document = citation.get("document").stringValue();
        String text = knowledge.document(document).orElseThrow().text();
        int start = citation.get("start").intValue();
        int end = citation.get("end").intValue();
        assertThat(text.substring(start, end)).isEqualTo(citation.get("quote").stringValue());
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(10);
  }

  @Test
  void answersHaveClaimsAndRefusalsHaveReasons() {
    for (JsonNode answer : answers) {
      boolean answered = answer.get("answered").booleanValue();
      assertThat(answer.get("claims").isEmpty()).isEqualTo(!answered);
      assertThat(answer.get("answer").isNull()).isEqualTo(!answered);
      assertThat(answer.get("refusal").isNull()).isEqualTo(answered);
      answer.get("claims").forEach(c -> assertThat(c.get("citations")).isNotEmpty());
    }
  }

  private static List<JsonNode> citations() {
    List<JsonNode> all = new ArrayList<>();
    for (JsonNode answer : answers) {
      answer.get("claims").forEach(claim -> claim.get("citations").forEach(all::add));
      answer.path("refusal").path("correction").path("citations").forEach(all::add);
    }
    return all;
  }
}
