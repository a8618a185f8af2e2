package yiju.api.json;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import yiju.corpus.Document;
import yiju.verifier.Question;

/**
 * A question as it comes in.
 *
 * @param id handed back as it came
 * @param passages when present, all that the answer may use
 */
public record QuestionLine(JsonNode id, Question question, Optional<List<Document>> passages)
    implements Identified {

  /**
   * Reads one line of a batch.
   *
   * @throws LineException naming what is wrong with it
   */
  public static QuestionLine parse(String json) {
    Fields fields = Fields.parse(json);
    fields.requiredId();
    return of(fields);
  }

  /**
   * Reads a request, which needs no id.
   *
   * @throws LineException naming what is wrong with it
   */
  public static QuestionLine of(JsonNode object) {
    return of(Fields.of(object));
  }

  private static QuestionLine of(Fields fields) {
    String text = fields.nonBlank("question");
    List<String> history = fields.has("history") ? fields.texts("history") : List.of();
    Optional<List<Document>> passages =
        fields.has("passages") ? Optional.of(documents(fields)) : Optional.empty();
    JsonNode id = fields.id();
    int variation = fields.whole("variation", 0, 0);
    Question question = new Question(id.asString(""), text, history, variation);
    return new QuestionLine(id, question, passages);
  }

  private static List<Document> documents(Fields fields) {
    Set<String> seen = new HashSet<>();
    return fields.objects("passages").stream()
        .map(
            passage -> {
              String id = passage.requiredId().asString();
              if (!seen.add(id)) {
                throw fields.error("passages", "two of the passages have the id \"" + id + "\"");
              }
              String title = passage.optionalText("title").orElse("");
              return Document.of(id, title, passage.text("text"));
            })
        .toList();
  }
}
