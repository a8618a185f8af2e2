package yiju.generator.openai;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a chat server said, and the JSON that it is asked in.
 *
 * @param text what the model wrote
 * @param promptTokens 0 where the server does not tell
 * @param completionTokens 0 where the server does not tell
 */
record ChatReply(String text, long promptTokens, long completionTokens) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int MOST_TOKENS = 512;

  /**
   * @param tuned with the settings that make a reply short and repeatable
   */
  static String request(String model, Prompt prompt, boolean tuned) {
    ObjectNode request = MAPPER.createObjectNode().put("model", model).put("stream", false);
    var messages = request.putArray("messages");
    messages.addObject().put("role", "system").put("content", prompt.system());
    messages.addObject().put("role", "user").put("content", prompt.user());
    if (tuned) {
      request.put("temperature", 0).put("seed", 1).put("max_tokens", MOST_TOKENS);
    }
    return MAPPER.writeValueAsString(request);
  }

  /**
   * @throws ChatFailure when this is no reply, or an empty one
   */
  static ChatReply of(byte[] body) throws ChatFailure {
    JsonNode reply;
    try {
      reply = tree(body);
    } catch (JacksonException e) {
      throw new ChatFailure("the reply is not JSON", e);
    }
    String text = reply.path("choices").path(0).path("message").path("content").asString("");
    if (text.isBlank()) {
      throw new ChatFailure("the reply has no choices[0].message.content", null);
    }
    JsonNode usage = reply.path("usage");
    return new ChatReply(
        text, usage.path("prompt_tokens").asLong(0), usage.path("completion_tokens").asLong(0));
  }

  static JsonNode tree(byte[] json) {
    return MAPPER.readTree(json);
  }
}
