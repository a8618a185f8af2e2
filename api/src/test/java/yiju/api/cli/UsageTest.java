package yiju.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exit statuses, and one line on standard error for whatever is wrong. */
class UsageTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                              | which command?
          'sing'                          | Unmatched argument
          'ask'                           | give either a QUESTION or --batch IN
          'ask --batch in.jsonl really'   | give either a QUESTION or --batch IN
          'ask --out out.jsonl really'    | --out needs --batch
          'ask --no-such-option x'        | Unknown option
          'ask --models huge x'           | --models
          'ask --generator openai x'      | --generator openai needs --llm-url URL and --llm-model NAME
          'ask --llm-model m x'           | --llm-url and --llm-model need --generator openai
          'ask --generator openai --llm-url localhost:1 --llm-model m x' | http(s)://HOST
          'search -k 0 x'                 | -k must be at least 1
          'search -k x y'                 | -k
          'verify --claim x'              | --claim needs --evidence
          'extract --batch no-such-folder'| must be a folder
          'add'                           | Missing required parameter
          'serve --port x'                | --port
          """)
  void wrongUsageIsStatusTwo(String line, String message) {
    Cli.Ran ran = Cli.run(line.isEmpty() ? new String[0] : line.split(" "));
    assertThat(ran.err()).contains(message).contains("--help").hasLineCount(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.status()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ask --kb KB --models none what is this        | no knowledge base at
          search --kb KB --models none what             | no knowledge base at
          status --kb KB                                | no knowledge base at
          remove --kb KB something                      | no knowledge base at
          ask --batch no-such-file.jsonl --models none  | no-such-file.jsonl: no such file
          extract no-such-page.html                     | no-such-page.html: no such file
          """)
  void failureIsStatusOne(String line, String message) {
    Cli.Ran ran = Cli.run(line.replace("KB", folder.resolve("kb").toString()).split(" +"));
    assertThat(ran.err()).contains(message).hasLineCount(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.status()).isEqualTo(1);
  }

  @Test
  void helpShowsEveryCommand() {
    Cli.Ran ran = Cli.run("--help");
    assertThat(ran.status()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains(
            "demo", "add", "crawl", "remove", "ask", "search", "verify", "extract", "serve",
            "status")
        .doesNotContain("rehearse");
  }

  @Test
  void noColourAndNoBarWithoutTerminal() throws Exception {
    Path document = Files.writeString(folder.resolve("a.txt"), "The tower is 120 metres tall.");
    Cli.Ran ran =
        Cli.run("add", "--kb", folder.resolve("kb").toString(), "--models=none", "" + document);
    assertThat(ran.status()).isZero();
    assertThat(ran.out() + ran.err()).doesNotContain("\u001b").doesNotContain("\r");
  }

  @Test
  void nothingReadableIsAFailure() {
    String kb = folder.resolve("kb").toString();
    Cli.Ran ran = Cli.run("add", "--kb", kb, "--models=none", "--json", folder + "/absent.md");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.json().get("added").intValue()).isZero();
    assertThat(ran.json().get("failed").get(0).get("source").stringValue()).endsWith("absent.md");
  }
}
