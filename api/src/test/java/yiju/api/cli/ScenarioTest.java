package yiju.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import yiju.api.FittedModels;

/** A document's life: added, asked about, changed, asked about, removed, asked about. */
class ScenarioTest {
  private static final String QUESTION = "How tall is the Kestrel tower?";

  @TempDir Path folder;
  private String kb = "";

  @BeforeEach
  void nameKnowledgeBase() {
    kb = "--kb=" + folder.resolve("kb");
  }

  @Test
  void eachQuestionSeesTheLastChange() throws IOException {
    FittedModels.needed();
    Path document = folder.resolve("tower.md");
    Files.writeString(document, "# Kestrel tower\n\nThe Kestrel tower is 120 metres tall.\n");
    JsonNode added = Cli.run("add", kb, "--models=none", "--json", document.toString()).json();
    assertThat(added.propertyNames())
        .startsWith("added", "updated", "unchanged", "failed", "documents", "passages", "seconds");
    assertThat(added.get("added").intValue()).isEqualTo(1);
    assertThat(added.get("documents").intValue()).isEqualTo(1);
    JsonNode first = ask();
    assertThat(first.get("answered").booleanValue()).isTrue();
    assertThat(first.get("answer").stringValue()).contains("120 metres").contains("[1]");

    Cli.Ran again = Cli.run("add", kb, "--models=none", "--json", document.toString());
    assertThat(again.json().get("unchanged").intValue()).isEqualTo(1);
    assertThat(again.status()).isZero();

    Files.writeString(document, "# Kestrel tower\n\nThe Kestrel tower is 135 metres tall.\n");
    JsonNode updated = Cli.run("add", kb, "--models=none", "--json", document.toString()).json();
    assertThat(updated.get("updated").intValue()).isEqualTo(1);
    assertThat(ask().get("answer").stringValue()).contains("135 metres").doesNotContain("120");

    Cli.Ran removed = Cli.run("remove", kb, document.toString());
    assertThat(removed.out()).contains("removed");
    JsonNode last = ask();
    assertThat(last.get("answered").booleanValue()).isFalse();
    assertThat(last.get("refusal").get("reason").stringValue()).isEqualTo("NO_EVIDENCE");
    assertThat(Cli.run("remove", kb, document.toString()).status()).isEqualTo(1);
  }

  @Test
  void theRefusalOfAPersonsQuestionIsNoFailure() throws IOException {
    Path document = Files.writeString(folder.resolve("a.txt"), "Kestrels are small falcons.");
    Cli.run("add", kb, "--models=none", document.toString());
    Cli.Ran ran = Cli.run("ask", kb, "--models=none", "Quo vadis?");
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("No answer:").contains("NO_EVIDENCE");
  }

  @Test
  void aLanguageModelThatIsNotThereLeavesTheSourcesOwnWords() throws IOException {
    FittedModels.needed();
    Path document = folder.resolve("tower.md");
    Files.writeString(document, "# Kestrel tower\n\nThe Kestrel tower is 120 metres tall.\n");
    Cli.run("add", kb, "--models=none", document.toString());
    String[] ask = {
      "ask",
      kb,
      "--models=none",
      "--generator=openai",
      "--llm-url=http://127.0.0.1:1/v1",
      "--llm-model=absent",
      "--json",
      QUESTION
    };
    JsonNode answer = Cli.run(ask).json();
    assertThat(answer.get("answer").stringValue()).contains("120 metres");
    assertThat(answer.get("generator").get("model").stringValue()).isEqualTo("absent");
    assertThat(answer.get("generator").get("fallback").stringValue()).contains("can't connect");
    ask[6] = QUESTION;
    ask[7] = "";
    assertThat(Cli.run(ask).out()).contains("The language model failed").contains("can't connect");
  }

  @Test
  void statusCountsWhatIsThere() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "Kestrels are small falcons.");
    Files.writeString(folder.resolve("b.txt"), "红隼是一种小型猛禽，分布很广，常见于田野和城市。");
    Cli.run("add", kb, "--models=none", folder + "/a.txt", folder + "/b.txt");
    JsonNode status = Cli.run("status", kb, "--json").json();
    assertThat(status.get("documents").intValue()).isEqualTo(2);
    assertThat(status.get("vectors_missing").longValue())
        .isEqualTo(status.get("passages").longValue());
    assertThat(status.get("languages").get("zh").intValue()).isEqualTo(1);
  }

  private JsonNode ask() {
    Cli.Ran ran = Cli.run("ask", kb, "--models=none", "--json", QUESTION);
    assertThat(ran.status()).isZero();
    assertThat(ran.err()).isEmpty();
    return ran.json();
  }
}
