package yiju.evaluation.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimFormatTest {
  private final Path dir;

  ClaimFormatTest(@TempDir Path dir) {
    this.dir = dir;
  }

  @Test
  void ownLines() throws IOException {
    List<LabelledClaim> claims =
        read(
            ClaimFormat.LINES,
            """
            {"id":"1","claim":"It opened in 1998.","evidence":["Opened 1998."],"label":"SUPPORTED","question":"When?"}
            {"id":"2","claim":"它于1999年开放。","evidence":["1998年开放。"],"label":"REFUTED"}
            """);
    assertThat(claims.get(0))
        .isEqualTo(
            new LabelledClaim(
                "1",
                "en",
                "It opened in 1998.",
                List.of("Opened 1998."),
                "When?",
                "SUPPORTED",
                true));
    assertThat(claims.get(1).lang()).isEqualTo("zh");
    assertThat(claims.get(1).supported()).isFalse();
  }

  @Test
  void pairs() throws IOException {
    List<LabelledClaim> claims =
        read(
            ClaimFormat.PAIRS,
            """
            {"id":"1","lang":"en","premise":"A.","hypothesis":"B.","label":"entailment"}
            {"id":"2","lang":"en","premise":"A.","hypothesis":"B.","label":"not_entailment"}
            """);
    assertThat(claims).extracting(LabelledClaim::supported).containsExactly(true, false);
    assertThat(claims.get(0).evidence()).containsExactly("A.");
  }

  @Test
  void partialSupportInWiceIsNotSupport() throws IOException {
    String line =
        """
        {"label":"%s","claim":"C.","evidence":["One.","Two."],"meta":{"id":"dev1"},"supporting_sentences":[[0]]}
        """;
    List<LabelledClaim> claims =
        read(ClaimFormat.WICE, line.formatted("partially_supported") + line.formatted("supported"));
    assertThat(claims).extracting(LabelledClaim::supported).containsExactly(false, true);
    assertThat(claims.get(0).id()).isEqualTo("dev1");
    assertThat(claims.get(0).evidence()).containsExactly("One.\nTwo.");
  }

  @Test
  void attributionBench() throws IOException {
    List<LabelledClaim> claims =
        read(
            ClaimFormat.ATTRIBUTION_BENCH,
            """
            {"id":"x","question":"q?","claim":"C.","references":["R."],"attribution_label":"not attributable"}
            """);
    assertThat(claims.get(0).supported()).isFalse();
    assertThat(claims.get(0).question()).isEqualTo("q?");
  }

  @Test
  void uhgevalMakesTwoClaimsOfALine() throws IOException {
    List<LabelledClaim> claims =
        read(
            ClaimFormat.UHGEVAL,
            """
            {"id":"d","newsBeginning":" 开头。","newsRemainder":"真的。还有。","realContinuation":"真的。","hallucinatedContinuation":"\\n假的。"}
            """);
    assertThat(claims).extracting(LabelledClaim::id).containsExactly("d/real", "d/made");
    assertThat(claims).extracting(LabelledClaim::claim).containsExactly("真的。", "假的。");
    assertThat(claims.get(1).evidence()).containsExactly("开头。\n真的。还有。");
  }

  @Test
  void qagsTakesTheMajority() throws IOException {
    List<LabelledClaim> claims =
        read(
            ClaimFormat.QAGS,
            """
            {"article":"A.","summary_sentences":[{"sentence":"S1.","responses":[{"response":"yes"},{"response":"no"},{"response":"yes"}]},{"sentence":"S2.","responses":[{"response":"no"},{"response":"yes"}]}]}
            """);
    assertThat(claims).extracting(LabelledClaim::supported).containsExactly(true, false);
    assertThat(claims).extracting(LabelledClaim::id).containsExactly("1/0", "1/1");
  }

  @Test
  void errorsNameTheField() {
    assertThatThrownBy(() -> read(ClaimFormat.WICE, "{\"label\":\"supported\",\"claim\":\"C.\"}"))
        .hasMessageContaining("claims.jsonl:1: field \"id\"");
    assertThatThrownBy(() -> read(ClaimFormat.LINES, "{\"id\":1,\"claim\":\" \",\"evidence\":[]}"))
        .hasMessageContaining("field \"claim\": is empty");
  }

  private List<LabelledClaim> read(ClaimFormat format, String content) throws IOException {
    Path file = Files.writeString(dir.resolve("claims.jsonl"), content);
    try (Stream<LabelledClaim> claims = format.read(file)) {
      return claims.toList();
    }
  }
}
