package yiju.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import yiju.api.FittedModels;

/** Batches: one line out for each line in, in order, bad ones on their place. */
class BatchTest {
  private static final String PASSAGES =
      "\"passages\":[{\"id\":\"p1\",\"title\":\"Kestrel tower\","
          + "\"text\":\"The Kestrel tower is 120 metres tall.\"}]";

  @TempDir Path folder;

  @Test
  void answersFromPassagesAloneWithoutAKnowledgeBase() throws IOException {
    FittedModels.needed();
    String in =
        String.join(
            "\n",
            "{\"id\":\"q1\",\"question\":\"How tall is the Kestrel tower?\"," + PASSAGES + "}",
            "this is not JSON",
            "",
            "{\"id\":7,\"question\":\"How tall is the Kestrel tower?\"," + PASSAGES + "}",
            "{\"id\":\"q5\"}",
            "{\"id\":\"q6\",\"question\":\"x\",\"passages\":[{\"id\":\"p\",\"text\":3}]}",
            "{\"id\":\"q7\",\"question\":\"How tall is the Kestrel tower?\",\"passages\":[]}");
    Path input = Files.writeString(folder.resolve("in.jsonl"), in);
    Path output = folder.resolve("out.jsonl");
    Cli.Ran ran =
        Cli.run(
            "ask",
            "--models=none",
            "--kb=" + folder.resolve("absent"),
            "--batch=" + input,
            "--out=" + output);
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).isEmpty();
    List<JsonNode> lines =
        Files.readAllLines(output).stream().map(yiju.api.json.Json.mapper()::readTree).toList();
    assertThat(lines).hasSize(7);
    assertThat(lines.get(0).get("id").stringValue()).isEqualTo("q1");
    assertThat(lines.get(0).get("answer").stringValue()).contains("120 metres");
    assertThat(lines.get(1).get("id").isNull()).isTrue();
    assertThat(lines.get(1).get("error").stringValue()).startsWith("line 2: not JSON");
    assertThat(lines.get(2).get("error").stringValue()).isEqualTo("line 3: the line is empty");
    assertThat(lines.get(3).get("id").intValue()).isEqualTo(7);
    assertThat(lines.get(3).get("answered").booleanValue()).isTrue();
    assertThat(lines.get(4).get("id").stringValue()).isEqualTo("q5");
    assertThat(lines.get(4).get("error").stringValue()).contains("\"question\" is missing");
    assertThat(lines.get(5).get("error").stringValue())
        .isEqualTo("line 6: field \"passages[0].text\" must be a string, not a number");
    assertThat(lines.get(6).get("refusal").get("reason").stringValue()).isEqualTo("NO_EVIDENCE");
    assertThat(ran.err()).contains("4 of 7 lines failed").hasLineCount(1);
  }

  @Test
  void readsStandardInputAndWritesStandardOutput() {
    String line = "{\"id\":\"c\",\"claim\":\"Kestrels are falcons.\",\"evidence\":[\"EV\"]}\n";
    Cli.Ran ran =
        Cli.runWith(
            line.replace("EV", "Kestrels are falcons.").repeat(50),
            "verify",
            "--models=none",
            "--batch=-");
    assertThat(ran.status()).isZero();
    assertThat(ran.lines()).hasSize(50);
    assertThat(ran.lines().getFirst().propertyNames()).containsExactly("id", "verdict", "support");
    assertThat(ran.lines().getFirst().get("verdict").stringValue()).isEqualTo("SUPPORTED");
  }

  @Test
  void searchesInOrder() throws IOException {
    String kb = "--kb=" + folder.resolve("kb");
    Files.writeString(
        folder.resolve("docs.jsonl"),
        """
        {"id":"falcon","title":"Falcons","text":"Kestrels are small falcons."}
        {"id":"tower","title":"Towers","text":"The lighthouse guides ships."}
        {"id":"bad"}
        """);
    Cli.Ran added = Cli.run("add", kb, "--models=none", "--json", folder + "/docs.jsonl");
    assertThat(added.status()).isZero();
    assertThat(added.json().get("added").intValue()).isEqualTo(2);
    assertThat(added.json().get("failed").get(0).get("source").stringValue()).endsWith(":3");
    Cli.Ran ran =
        Cli.runWith(
            "{\"id\":\"1\",\"question\":\"ships\"}\n{\"id\":\"2\",\"question\":\"falcons\"}\n",
            "search",
            kb,
            "--models=none",
            "--batch=-",
            "-k1");
    assertThat(ran.lines())
        .extracting(line -> line.get("hits").get(0).get("document").stringValue())
        .containsExactly("tower", "falcon");
    JsonNode hit = ran.lines().getFirst().get("hits").get(0);
    assertThat(hit.propertyNames()).containsExactly("passage", "document", "score", "rank");
  }

  @Test
  void nothingGoesWellIsAFailure() {
    Cli.Ran ran = Cli.runWith("no\nno\n", "ask", "--models=none", "--batch=-");
    assertThat(ran.lines()).hasSize(2);
    assertThat(ran.status()).isEqualTo(1);
  }

  @Test
  void doesNotOverwriteItsInput() throws IOException {
    Path input = Files.writeString(folder.resolve("in.jsonl"), "{}\n");
    Cli.Ran ran = Cli.run("ask", "--models=none", "--batch=" + input, "--out=" + input);
    assertThat(ran.status()).isEqualTo(2);
    assertThat(input).hasContent("{}\n");
  }

  @Test
  void extractsAFolderInTheOrderOfNames() throws IOException {
    Path pages = Files.createDirectories(folder.resolve("pages/deep"));
    String page =
        "<html><head><title>Kestrels</title></head><body><nav>Home</nav><article><h1>Kestrels</h1>"
            + "<p>Kestrels are small falcons that hover while they hunt for voles.</p></article>"
            + "</body></html>";
    Files.writeString(pages.resolve("b.html"), page);
    Files.writeString(folder.resolve("pages/a.html"), page);
    Cli.Ran ran = Cli.run("extract", "--batch=" + folder.resolve("pages"), "--out=-");
    assertThat(ran.lines())
        .extracting(line -> line.get("file").stringValue())
        .containsExactly("a.html", "deep/b.html");
    assertThat(ran.lines().getFirst().propertyNames())
        .containsExactly("file", "title", "text", "lang", "seconds");
    assertThat(ran.lines().getFirst().get("text").stringValue()).contains("small falcons");
  }
}
