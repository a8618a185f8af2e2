package yiju.api.web.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.errors.BadRequestException;
import com.openai.errors.UnauthorizedException;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiju.api.AccessKeys;
import yiju.api.Engine;
import yiju.api.FittedModels;
import yiju.api.ModelChoice;
import yiju.api.web.ServerSettings;
import yiju.api.web.WebServer;
import yiju.corpus.Document;
import yiju.indexer.Encoders;
import yiju.indexer.Indexer;

/** OpenAI's own Java client understands what the server says. */
class OpenAiClientTest {
  @TempDir static Path folder;
  private static Engine engine;
  private static WebServer server;
  private static OpenAIClient client;

  @BeforeAll
  static void start() throws IOException {
    FittedModels.needed();
    Path kb = folder.resolve("kb");
    try (Indexer indexer = Indexer.open(kb, Encoders.none())) {
      indexer.add(
          Document.of(
              "falcons",
              "Falcons",
              "Kestrels hover because they look for voles. Kestrels hover against the wind."));
    }
    Path keys = folder.resolve("keys.txt");
    String key = AccessKeys.add(keys, AccessKeys.Role.READ);
    engine = new Engine(kb, ModelChoice.NONE, true);
    server =
        WebServer.start(engine, "127.0.0.1", 0, AccessKeys.read(keys), ServerSettings.standard());
    client = client(key);
  }

  private static OpenAIClient client(String key) {
    return OpenAIOkHttpClient.builder()
        .baseUrl(server.address() + "v1")
        .apiKey(key)
        .maxRetries(0)
        .build();
  }

  @AfterAll
  static void stop() throws IOException {
    client.close();
    server.close();
    engine.close();
  }

  private static ChatCompletionCreateParams asking(String question) {
    return ChatCompletionCreateParams.builder().model("yiju").addUserMessage(question).build();
  }

  @Test
  void wholeAndStreamedAreTheSame() {
    var params = asking("Why do kestrels hover?");
    var message = client.chat().completions().create(params).choices().getFirst().message();
    String text = message.content().orElseThrow();
    assertThat(text).contains("voles");
    assertThat(message.annotations().orElseThrow())
        .isNotEmpty()
        .allSatisfy(
            a -> {
              var c = a.urlCitation();
              assertThat(text.substring((int) c.startIndex(), (int) c.endIndex()))
                  .matches("\\[\\d]");
              assertThat(c.title()).isEqualTo("Falcons");
            });
    List<ChatCompletionChunk> chunks;
    try (StreamResponse<ChatCompletionChunk> stream =
        client.chat().completions().createStreaming(params)) {
      chunks = stream.stream().toList();
    }
    assertThat(
            chunks.stream()
                .flatMap(c -> c.choices().getFirst().delta().content().stream())
                .collect(Collectors.joining()))
        .isEqualTo(text);
    assertThat(chunks.getLast().choices().getFirst().finishReason())
        .contains(ChatCompletionChunk.Choice.FinishReason.STOP);
  }

  @Test
  void aRefusalIsAnOrdinaryMessage() {
    ChatCompletion refused = client.chat().completions().create(asking("谁在1890年发明了电话交换机？"));
    assertThat(refused.choices().getFirst().message().content().orElseThrow()).contains("资料");
    assertThat(refused.choices().getFirst().message().refusal()).isEmpty();
    assertThat(refused._additionalProperties().get("yiju")).asString().contains("NO_EVIDENCE");
  }

  @Test
  void modelsAndErrors() {
    assertThat(client.models().list().data()).extracting(m -> m.id()).containsExactly("yiju");
    assertThatThrownBy(() -> client.chat().completions().create(asking("")))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("messages");
    OpenAIClient stranger = client("wrong");
    assertThatThrownBy(() -> stranger.models().list()).isInstanceOf(UnauthorizedException.class);
    stranger.close();
  }
}
