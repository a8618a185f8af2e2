package yiju.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static yiju.api.web.Calls.encoded;
import static yiju.api.web.Calls.json;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import yiju.api.FittedModels;
import yiju.api.ModelChoice;
import yiju.generator.ExtractiveGenerator;

/** What a new user does, with the models that are shipped: upload, ask, delete, ask again. */
class FirstStepsTest {
  private static final String QUESTION =
      "{\"question\":\"When did the lighthouse of Ardan open?\"}";

  @TempDir Path folder;

  @Test
  void aPdfIsAskedAboutUntilItIsDeleted() throws Exception {
    FittedModels.needed();
    try (Served served = Served.over(folder, ModelChoice.DEFAULT, new ExtractiveGenerator())) {
      Calls calls = served.calls();
      assertThat(reason(calls)).isEqualTo("NO_EVIDENCE");
      String harbour = "# The harbour of Ardan\n\nThe harbour of Ardan has two piers of stone.";
      calls.upload("harbour.md", harbour.getBytes(StandardCharsets.UTF_8));
      byte[] pdf =
          Pdf.of(
              "The lighthouse of Ardan stands on a cliff above the western bay.",
              "The lighthouse of Ardan opened in 1969 and was built by Ida Roth.",
              "Ships see the light of Ardan from a distance of 40 kilometres.");
      JsonNode added = json(calls.upload("lighthouse.pdf", pdf));
      assertThat(added.get("added").intValue()).as(added.toString()).isEqualTo(1);

      JsonNode answer = json(calls.post("api/v1/ask", QUESTION));
      assertThat(answer.get("answered").booleanValue()).as(answer.toString()).isTrue();
      assertThat(answer.get("answer").stringValue()).contains("1969");
      JsonNode citation = answer.get("claims").get(0).get("citations").get(0);
      assertThat(citation.get("page").intValue()).isEqualTo(2);
      String at = "api/v1/documents?id=" + encoded(citation.get("document").stringValue());
      String text = json(calls.get(at)).get("text").stringValue();
      assertThat(text.substring(citation.get("start").intValue(), citation.get("end").intValue()))
          .isEqualTo(citation.get("quote").stringValue());

      assertThat(calls.delete(at).statusCode()).isEqualTo(204);
      assertThat(reason(calls)).isIn("NO_EVIDENCE", "INSUFFICIENT_EVIDENCE");
    }
  }

  /** Why the question is refused. */
  private static String reason(Calls calls) throws Exception {
    JsonNode answer = json(calls.post("api/v1/ask", QUESTION));
    assertThat(answer.get("answered").booleanValue()).as(answer.toString()).isFalse();
    assertThat(answer.toString()).doesNotContain("1969");
    return answer.get("refusal").get("reason").stringValue();
  }
}
