package yiju.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import yiju.api.Engine;
import yiju.api.FittedModels;
import yiju.api.Golden;
import yiju.api.ModelChoice;
import yiju.corpus.Passage;
import yiju.corpus.Span;
import yiju.generator.Citation;
import yiju.retriever.Evidence;
import yiju.retriever.Query;
import yiju.retriever.ScoredPassage;
import yiju.verifier.Question;
import yiju.verifier.Refusal;
import yiju.verifier.RefusalReason;
import yiju.verifier.Timings;

/** The contract's answer, to the letter. */
class AnswerJsonTest {
  @Test
  void answered() throws IOException {
    FittedModels.needed();
    QuestionLine line =
        QuestionLine.parse(
            """
            {"id": "q1", "question": "How tall is the Kestrel tower?", "history": [], "passages": [
              {"id": "p1", "title": "Kestrel tower",
               "text": "It stands in Vienna.\\nThe Kestrel tower is 120 metres tall."}]}
            """
                .replace("\n", " "));
    try (Engine engine = new Engine(java.nio.file.Path.of("none"), ModelChoice.NONE, false)) {
      var answer = Json.mapper().valueToTree(AnswerJson.of(line.id(), engine.answer(line)));
      Golden.check("answered.json", Json.indented(steady(answer)));
    }
  }

  /** Fitted probabilities and times vary; that they are numbers in range is what counts here. */
  private static JsonNode steady(JsonNode answer) {
    ObjectNode object = (ObjectNode) answer;
    assertThat(object.get("confidence").doubleValue()).isBetween(0.0, 1.0);
    object.put("confidence", 0.5);
    ((ObjectNode) object.get("claims").get(0)).put("support", 0.5);
    object.get("passages").forEach(passage -> ((ObjectNode) passage).put("score", 1.0));
    ObjectNode timings = (ObjectNode) object.get("timings_ms");
    for (String name : List.copyOf(timings.propertyNames())) {
      assertThat(timings.get(name).doubleValue()).isGreaterThanOrEqualTo(0);
      timings.put(name, 0.0);
    }
    return object;
  }

  @Test
  void refusedWithACorrection() {
    String text = "Mars has two moons. 火星有两颗卫星。";
    Passage passage = new Passage("mars#0", "mars", new Span(100, 100 + text.length()), text, "");
    ScoredPassage scored =
        new ScoredPassage(
            passage, "Mars", "https://example.org/mars", null, null, 0.123456789, 1, List.of());
    Refusal refusal =
        new Refusal(
            new Question("q2", "Why has it three moons?", List.of("Tell me of Mars", "…")),
            "Why has Mars three moons?",
            RefusalReason.FALSE_PREMISE,
            "The question assumes what the documents deny.",
            new Refusal.Correction(
                "Mars has two moons.", List.of(Citation.of(scored, new Span(0, 19)))),
            0.98765432,
            new Evidence(Query.of("Why has Mars three moons?"), List.of(scored)),
            new Timings(12.345, 1.25, 2, 3.04, 0));
    var json = AnswerJson.of(StringNode.valueOf("q2"), refusal);
    Golden.check("refused.json", Json.indented(json));
  }

  @Test
  void aRefusalWithoutACorrectionLeavesTheFieldOut() {
    Refusal refusal =
        new Refusal(
            Question.of("?"),
            "?",
            RefusalReason.NO_EVIDENCE,
            "Nothing found.",
            null,
            0,
            new Evidence(Query.of("?"), List.of()),
            new Timings(0, 0, 0, 0, 0));
    String line = Json.line(AnswerJson.of(StringNode.valueOf(""), refusal));
    assertThat(line)
        .contains("\"answered\":false,\"answer\":null,\"short_answer\":null,\"claims\":[]")
        .contains("\"refusal\":{\"reason\":\"NO_EVIDENCE\",\"message\":\"Nothing found.\"}")
        .doesNotContain("\n");
  }
}
