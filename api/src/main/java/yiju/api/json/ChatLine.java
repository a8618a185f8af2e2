package yiju.api.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;
import yiju.verifier.Question;

/**
 * A request for a chat completion in OpenAI's form. The last message is the question, those of the
 * user and the assistant before it are its history; what else is in it changes nothing.
 */
public record ChatLine(Question question, boolean stream) {
  private static final Set<String> TURNS = Set.of("user", "assistant");

  /**
   * @throws LineException naming what is wrong with it
   */
  public static ChatLine of(JsonNode object) {
    Fields fields = Fields.of(object);
    List<String> turns = new ArrayList<>();
    String last = "";
    for (Fields message : fields.objects("messages")) {
      last = message.nonBlank("role");
      if (TURNS.contains(last)) {
        turns.add(content(message));
      }
    }
    if (!last.equals("user") || turns.getLast().isBlank()) {
      throw fields.error("messages", "the last of the messages must be the user's, with text");
    }
    if (fields.whole("n", 1, 1) != 1) {
      throw fields.error("n", "field \"n\" must be 1: there is one answer");
    }
    String question = turns.removeLast();
    boolean stream = fields.has("stream") && fields.truth("stream");
    return new ChatLine(new Question("", question, turns), stream);
  }

  private static String content(Fields message) {
    if (!message.isArray("content")) {
      return message.optionalText("content").orElse("");
    }
    List<String> parts = new ArrayList<>();
    for (Fields part : message.objects("content")) {
      if (part.optionalText("type").orElse("").equals("text")) {
        parts.add(part.text("text"));
      }
    }
    return String.join("\n", parts);
  }

  public QuestionLine line() {
    return new QuestionLine(StringNode.valueOf(""), question, Optional.empty());
  }
}
