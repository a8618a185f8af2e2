package yiju.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import yiju.api.FittedModels;

class CalibrateTest {
  private static final String QUESTION = "How tall is the Kestrel tower?";

  @TempDir Path folder;
  private String kb = "";
  private Path labels = Path.of("");

  @BeforeEach
  void addADocument() throws IOException {
    FittedModels.needed();
    kb = "--kb=" + folder.resolve("kb");
    labels = folder.resolve("labels.jsonl");
    Path document = folder.resolve("tower.md");
    Files.writeString(document, "# Kestrel tower\n\nThe Kestrel tower is 120 metres tall.\n");
    Cli.run("add", kb, "--models=none", document.toString());
  }

  @Test
  void theThresholdIsKeptWithItsProvenanceAndUsed() throws IOException {
    double shipped = ask().get("confidence").doubleValue();
    label(100, 0);
    Cli.Ran ran = calibrate("--json");
    assertThat(ran.status()).as(ran.err()).isZero();
    JsonNode json = ran.json();
    assertThat(json.get("questions").intValue()).isEqualTo(100);
    assertThat(json.get("wrong").intValue()).isZero();
    assertThat(json.get("max_error").doubleValue()).isEqualTo(0.05);
    assertThat(json.get("data").get("labels.jsonl").stringValue()).matches("[0-9a-f]{64}");
    assertThat(json.get("changed")).isEmpty();
    double threshold = json.get("threshold").doubleValue();
    assertThat(threshold).as("100 right answers raise the confidence").isGreaterThan(shipped);
    assertThat(json.get("scale").get("slope").doubleValue()).isPositive();
    assertThat(ask().get("confidence").doubleValue()).isGreaterThan(shipped);
    assertThat(ask().get("confidence").doubleValue() + 1e-4).isGreaterThan(threshold);
    assertThat(ask().get("answered").booleanValue()).isTrue();

    Path stored = folder.resolve("kb/calibration.json");
    String raised =
        Files.readString(stored).replaceFirst("\"threshold\" : [0-9.]+", "\"threshold\" : 1.0");
    Files.writeString(stored, raised);
    assertThat(ask().get("answered").booleanValue()).isFalse();
  }

  @Test
  void aCalibrationWithoutAScaleIsReadAsItWas() throws IOException {
    double shipped = ask().get("confidence").doubleValue();
    label(100, 0);
    calibrate();
    Path stored = folder.resolve("kb/calibration.json");
    String old = Files.readString(stored).replaceFirst("(?s)\\s*\"scale\" : \\{[^}]*},", "");
    assertThat(old).doesNotContain("scale");
    Files.writeString(stored, old);
    assertThat(ask().get("confidence").doubleValue()).isEqualTo(shipped);
  }

  @Test
  void otherModelsThanThoseCalibratedWithAreToldAloud() throws IOException {
    label(100, 0);
    calibrate();
    JsonNode status = Cli.run("status", kb, "--json").json();
    assertThat(status.get("calibration").get("changed").valueStream().map(JsonNode::stringValue))
        .contains("answers-en-lexical", "encoder-en");
    assertThat(Cli.run("status", kb).out()).contains("at most 5% wrong").contains("void");
  }

  @Test
  void tooFewLabelsSayHowManyMoreAndChangeNothing() throws IOException {
    label(30, 0);
    Cli.Ran ran = calibrate();
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).containsPattern("[Aa]bout \\d+ more labelled questions are needed");
    assertThat(folder.resolve("kb/calibration.json")).doesNotExist();
    assertThat(Cli.run("status", kb, "--json").json().get("calibration").isNull()).isTrue();
  }

  @Test
  void answersThatAreWrongTooOftenSaySo() throws IOException {
    label(40, 40);
    Cli.Ran ran = calibrate("--json");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).contains("more labels won't change");
    assertThat(ran.json().get("threshold").isNull()).isTrue();
  }

  @Test
  void marksOfTheWebPageCount() throws IOException {
    Files.writeString(
        folder.resolve("kb/feedback.jsonl"),
        "{\"question\":\"" + QUESTION + "\",\"right\":true}\n");
    Cli.Ran ran = Cli.run("calibrate", kb, "--models=none");
    assertThat(ran.err()).contains("1 labelled questions; without a threshold 1 would be answered");
    Files.delete(folder.resolve("kb/feedback.jsonl"));
    assertThat(Cli.run("calibrate", kb, "--models=none").status()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"5%,0.05", "0.05,0.05", "0.5%,0.005"})
  void sharesAreWrittenBothWays(String text, double share) {
    assertThat(new Percent().convert(text)).isEqualTo(share);
    assertThat(Percent.text(share)).endsWith("%");
  }

  private Cli.Ran calibrate(String... more) {
    String[] command = {"calibrate", kb, "--models=none", labels.toString()};
    String[] all = java.util.Arrays.copyOf(command, command.length + more.length);
    System.arraycopy(more, 0, all, command.length, more.length);
    return Cli.run(all);
  }

  private JsonNode ask() {
    return Cli.run("ask", kb, "--models=none", "--json", QUESTION).json();
  }

  private void label(int right, int wrong) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < right + wrong; i++) {
      String answer = i % (right + wrong) < right ? "120 metres" : "7 miles";
      lines.append("{\"question\":\"%s\",\"answers\":[\"%s\"]}%n".formatted(QUESTION, answer));
    }
    Files.writeString(labels, lines);
  }
}
