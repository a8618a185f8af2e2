package yiju.api.web.openai;

import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import yiju.api.json.AnswerJson;
import yiju.api.json.Json;
import yiju.verifier.Answer;
import yiju.verifier.Refusal;

/** The JSON objects of one chat completion. */
record Completion(String id, long created) {
  static final String MODEL = "yiju";

  ObjectNode whole(Answer answer, Content content) {
    ObjectNode completion = object("chat.completion");
    ObjectNode choice = completion.putArray("choices").addObject().put("index", 0);
    choice
        .putObject("message")
        .put("role", "assistant")
        .put("content", content.text())
        .putNull("refusal")
        .set("annotations", content.annotations());
    choice.put("finish_reason", "stop");
    completion.set("yiju", remarks(answer));
    return completion;
  }

  ObjectNode beginning() {
    return chunk(Json.mapper().createObjectNode().put("role", "assistant").put("content", ""));
  }

  ObjectNode piece(String text) {
    return chunk(Json.mapper().createObjectNode().put("content", text));
  }

  ObjectNode citations(Content content) {
    ObjectNode delta = Json.mapper().createObjectNode();
    delta.set("annotations", content.annotations());
    return chunk(delta);
  }

  ObjectNode end(Answer answer) {
    ObjectNode chunk = chunk(Json.mapper().createObjectNode());
    ((ObjectNode) chunk.get("choices").get(0)).put("finish_reason", "stop");
    chunk.set("yiju", remarks(answer));
    return chunk;
  }

  private ObjectNode chunk(ObjectNode delta) {
    ObjectNode chunk = object("chat.completion.chunk");
    ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
    choice.set("delta", delta);
    choice.putNull("finish_reason");
    return chunk;
  }

  private ObjectNode object(String kind) {
    return Json.mapper()
        .createObjectNode()
        .put("id", id)
        .put("object", kind)
        .put("created", created)
        .put("model", MODEL);
  }

  /** What OpenAI's form has no place for, as the contract's answer names it. */
  private static ObjectNode remarks(Answer answer) {
    ObjectNode all = Json.mapper().valueToTree(AnswerJson.of(NullNode.getInstance(), answer));
    ObjectNode remarks =
        Json.mapper().createObjectNode().put("answered", !(answer instanceof Refusal));
    remarks.put("reason", answer instanceof Refusal r ? r.reason().name() : null);
    remarks.set("confidence", all.get("confidence"));
    remarks.set("short_answer", all.get("short_answer"));
    remarks.set("timings_ms", all.get("timings_ms"));
    if (all.has("generator")) {
      remarks.set("generator", all.get("generator"));
    }
    return remarks;
  }
}
