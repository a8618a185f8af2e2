package yiju.api.web.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static yiju.api.web.Calls.events;
import static yiju.api.web.Calls.json;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import yiju.api.FittedModels;
import yiju.api.web.Calls;
import yiju.api.web.Served;
import yiju.corpus.Document;

/** The wire format of OpenAI's chat completions. */
class ChatTest {
  private static final String KESTREL =
      "{\"model\":\"yiju\",\"messages\":[{\"role\":\"system\",\"content\":\"Be kind.\"},"
          + "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"Why do kestrels hover?\"}]}]";

  @TempDir static Path folder;
  private static Served served;
  private static Calls calls;

  @BeforeAll
  static void start() throws IOException {
    served =
        Served.over(
            folder,
            Document.of(
                "falcons",
                "Falcons",
                "𝄞 Kestrels hover because they look for voles. Kestrels hover against the wind."));
    calls = served.calls();
  }

  @AfterAll
  static void stop() throws IOException {
    served.close();
  }

  @Test
  void citationsAreAnnotationsAndTheSameStreamedAndNot() throws Exception {
    FittedModels.needed();
    JsonNode whole = json(calls.post("v1/chat/completions", KESTREL + "}"));
    assertThat(whole.get("object").stringValue()).isEqualTo("chat.completion");
    JsonNode message = whole.get("choices").get(0).get("message");
    String text = message.get("content").stringValue();
    assertThat(message.get("role").stringValue()).isEqualTo("assistant");
    assertThat(message.get("annotations")).isNotEmpty();
    for (JsonNode annotation : message.get("annotations")) {
      JsonNode c = annotation.get("url_citation");
      assertThat(text.substring(c.get("start_index").intValue(), c.get("end_index").intValue()))
          .matches("\\[\\d]");
      assertThat(c.get("url").stringValue()).startsWith(calls.base() + "api/v1/documents?id=");
      JsonNode document =
          json(calls.get(c.get("url").stringValue().substring(calls.base().length())));
      assertThat(
              document
                  .get("text")
                  .stringValue()
                  .substring(c.get("start").intValue(), c.get("end").intValue()))
          .isEqualTo(c.get("quote").stringValue());
    }
    assertThat(whole.get("yiju").get("answered").booleanValue()).isTrue();
    assertThat(text)
        .isEqualTo(
            json(calls.post("api/v1/ask", "{\"question\":\"Why do kestrels hover?\"}"))
                .get("answer")
                .stringValue());

    List<Calls.Event> events =
        events(calls.post("v1/chat/completions", KESTREL + ",\"stream\":true}"));
    assertThat(events.getLast().data()).isEqualTo("[DONE]");
    var streamed = new StringBuilder();
    JsonNode annotations = null;
    for (Calls.Event event : events.subList(0, events.size() - 1)) {
      assertThat(event.json().get("object").stringValue()).isEqualTo("chat.completion.chunk");
      JsonNode delta = event.json().get("choices").get(0).get("delta");
      streamed.append(delta.path("content").asString(""));
      annotations = delta.has("annotations") ? delta.get("annotations") : annotations;
    }
    assertThat(streamed).hasToString(text);
    assertThat(annotations).isEqualTo(message.get("annotations"));
    JsonNode last = events.get(events.size() - 2).json();
    assertThat(last.get("choices").get(0).get("finish_reason").stringValue()).isEqualTo("stop");
    assertThat(last.get("yiju").get("answered").booleanValue()).isTrue();
  }

  @Test
  void aRefusalIsAnOrdinaryMessageWithAReason() throws Exception {
    String ask =
        "{\"messages\":[{\"role\":\"user\",\"content\":\"谁在1890年发明了电话交换机？\"}],\"stream\":%s}";
    JsonNode whole = json(calls.post("v1/chat/completions", ask.formatted("false")));
    assertThat(whole.get("choices").get(0).get("message").get("content").stringValue())
        .contains("资料");
    assertThat(whole.get("yiju").get("reason").stringValue()).isEqualTo("NO_EVIDENCE");
    List<Calls.Event> events = events(calls.post("v1/chat/completions", ask.formatted("true")));
    assertThat(events.get(events.size() - 2).json().get("yiju").get("reason"))
        .isEqualTo(whole.get("yiju").get("reason"));
  }

  @Test
  void errorsHaveOpenAisForm() throws Exception {
    error("{\"messages\":\"hello\"}", "messages");
    error("{\"messages\":[]}", "messages");
    error("{\"messages\":[{\"role\":\"assistant\",\"content\":\"x\"}]}", "messages");
    error("{\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"n\":2}", "n");
    error("{", null);
  }

  private static void error(String body, @Nullable String param) throws Exception {
    var response = calls.post("v1/chat/completions", body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    JsonNode error = json(response).get("error");
    assertThat(error.get("type").stringValue()).isEqualTo("invalid_request_error");
    assertThat(error.get("message").stringValue()).isNotBlank();
    assertThat(error.get("param").isNull() ? null : error.get("param").stringValue())
        .isEqualTo(param);
  }

  @Test
  void listsOneModel() throws Exception {
    JsonNode models = json(calls.get("v1/models"));
    assertThat(models.get("object").stringValue()).isEqualTo("list");
    assertThat(models.get("data").get(0).get("id").stringValue()).isEqualTo("yiju");
    assertThat(json(calls.get("v1/models/yiju")).get("object").stringValue()).isEqualTo("model");
  }
}
