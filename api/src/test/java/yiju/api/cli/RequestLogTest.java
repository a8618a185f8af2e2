package yiju.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiju.api.AccessKeys;
import yiju.api.Engine;
import yiju.api.ModelChoice;
import yiju.api.web.ServerSettings;
import yiju.api.web.WebServer;
import yiju.indexer.Encoders;
import yiju.indexer.Indexer;

/** What {@code serve --log} writes, and that it holds no question unless asked to. */
class RequestLogTest {
  private static final String QUESTION = "谁在1890年发明了电话交换机？";

  @TempDir Path folder;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final Terminal terminal = terminal();

  private Terminal terminal() {
    var err = new PrintStream(written, true, StandardCharsets.UTF_8);
    return new Terminal(System.in, err, err, false, false);
  }

  @AfterEach
  void quietAgain() {
    Logging.start(false, terminal);
  }

  private String idOfAnswer(String given, boolean questions) throws Exception {
    Indexer.open(folder, Encoders.none()).close();
    Logging.start(false, terminal);
    Logging.everyRequest(terminal);
    var settings = new ServerSettings(0, 16, 128, 1, 1, questions);
    try (Engine engine = new Engine(folder, ModelChoice.NONE, true);
        WebServer server = WebServer.start(engine, "127.0.0.1", 0, AccessKeys.open(), settings)) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server.address() + "api/v1/ask?x=secret"))
              .header("Content-Type", "application/json")
              .header("X-Request-Id", given)
              .POST(BodyPublishers.ofString("{\"question\":\"" + QUESTION + "\"}"))
              .build();
      HttpResponse<String> response =
          HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      return response.headers().firstValue("X-Request-Id").orElseThrow();
    }
  }

  @Test
  void aLineARequestAndAnAnswerWithTheClientsId() throws Exception {
    assertThat(idOfAnswer("mine-7", false)).isEqualTo("mine-7");
    String log = written.toString(StandardCharsets.UTF_8);
    assertThat(log.lines().filter(l -> l.contains(" request=mine-7 ")))
        .anyMatch(
            l -> l.matches("time=\\S+Z level=INFO logger=yiju.answers .*outcome=NO_EVIDENCE.*"))
        .anyMatch(l -> l.contains("method=POST path=/api/v1/ask status=200 ms="));
    assertThat(log).doesNotContain("电话").doesNotContain("secret");
  }

  @Test
  void questionsWhereTheyAreAskedFor() throws Exception {
    assertThat(idOfAnswer("not an id", true)).matches("[0-9a-f-]{36}");
    assertThat(written.toString(StandardCharsets.UTF_8)).contains("question=\"" + QUESTION + "\"");
  }
}
