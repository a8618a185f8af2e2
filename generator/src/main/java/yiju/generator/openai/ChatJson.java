package yiju.generator.openai;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import yiju.generator.model.LanguageModel.Reply;
import yiju.generator.model.LanguageModel.Sampling;
import yiju.generator.model.Prompt;

/** The JSON that a chat server is asked in and replies with. */
final class ChatJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ChatJson() {}

  /**
   * @param sampling {@code null} for the server's own settings
   */
  static String request(ChatServer server, Prompt prompt, @Nullable Sampling sampling) {
    ObjectNode request =
        MAPPER.createObjectNode().put("model", server.model()).put("stream", false);
    var messages = request.putArray("messages");
    messages.addObject().put("role", "system").put("content", prompt.system());
    messages.addObject().put("role", "user").put("content", prompt.user());
    if (sampling != null) {
      request
          .put("temperature", sampling.temperature())
          .put("seed", sampling.seed())
          .put("max_tokens", server.mostTokens());
    }
    return MAPPER.writeValueAsString(request);
  }

  /**
   * @throws ChatFailure when this is no reply, or an empty one
   */
  static Reply reply(byte[] body) throws ChatFailure {
    JsonNode reply;
    try {
      reply = tree(body);
    } catch (JacksonException e) {
      throw new ChatFailure("the reply is not JSON", e);
    }
    JsonNode choice = reply.path("choices").path(0);
    String text = choice.path("message").path("content").asString("");
    if (text.isBlank()) {
      throw new ChatFailure("the reply has no choices[0].message.content", null);
    }
    JsonNode usage = reply.path("usage");
    return new Reply(
        text,
        usage.path("prompt_tokens").asLong(0),
        usage.path("completion_tokens").asLong(0),
        choice.path("finish_reason").asString("").equals("length"));
  }

  static JsonNode tree(byte[] json) {
    return MAPPER.readTree(json);
  }
}
