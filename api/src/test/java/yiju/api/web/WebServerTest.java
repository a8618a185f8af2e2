package yiju.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import yiju.api.Engine;
import yiju.api.FittedModels;
import yiju.api.ModelChoice;
import yiju.api.json.Json;
import yiju.corpus.Document;
import yiju.indexer.Encoders;
import yiju.indexer.Indexer;

/** The server over real HTTP. */
class WebServerTest {
  private static final String FALCON = "https://example.org/falcons?page=1";

  @TempDir static Path folder;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static Engine engine;
  private static WebServer server;

  @BeforeAll
  static void start() throws IOException {
    try (Indexer indexer = Indexer.open(folder, Encoders.none())) {
      indexer.add(Document.of(FALCON, "Falcons", "𝄞 猎鹰。\nThe kestrel weighs 200 grams."));
    }
    engine = new Engine(folder, ModelChoice.NONE, true);
    server = WebServer.start(engine, "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    engine.close();
  }

  @Test
  void answersWithSpansOfTheDocument() throws Exception {
    FittedModels.needed();
    var response =
        post("api/v1/ask", "{\"id\":5,\"question\":\"How much does the kestrel weigh?\"}");
    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode answer = json(response);
    assertThat(answer.propertyNames())
        .containsExactly(
            "id",
            "question",
            "retrieval_query",
            "answered",
            "answer",
            "short_answer",
            "claims",
            "refusal",
            "confidence",
            "passages",
            "timings_ms");
    assertThat(answer.get("id").intValue()).isEqualTo(5);
    JsonNode citation = answer.get("claims").get(0).get("citations").get(0);
    JsonNode document = json(get("api/v1/documents?id=" + encoded(FALCON)));
    assertThat(document.get("title").stringValue()).isEqualTo("Falcons");
    assertThat(
            document
                .get("text")
                .stringValue()
                .substring(citation.get("start").intValue(), citation.get("end").intValue()))
        .isEqualTo(citation.get("quote").stringValue())
        .contains("200 grams");
  }

  @Test
  void aRefusalIsAnAnswer() throws Exception {
    var response = post("api/v1/ask", "{\"question\":\"谁在1890年发明了电话交换机？\"}");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response).get("answered").booleanValue()).isFalse();
    assertThat(json(response).get("refusal").get("message").stringValue()).isNotBlank();
  }

  @Test
  void errorsNameTheField() throws Exception {
    problem(post("api/v1/ask", "{\"question\":7}"), 400, "question", "must be a string");
    problem(post("api/v1/ask", "{\"question\":\" \"}"), 400, "question", "blank");
    problem(post("api/v1/ask", "{"), 400, "none", "not JSON");
    problem(post("api/v1/ask", "[]"), 400, "none", "not a JSON object");
    problem(post("api/v1/documents", "{\"id\":\"x\"}"), 400, "none", "\"text\"");
    problem(get("api/v1/search?q=%20"), 400, "q", "blank");
    problem(get("api/v1/search?q=x&k=0"), 400, "k", "from 1 to");
    problem(get("api/v1/search?q=x&k=many"), 400, "none", "");
    problem(get("api/v1/search"), 400, "none", "q");
    problem(get("api/v1/documents?id=absent"), 404, "none", "absent");
    problem(get("api/v1/nothing"), 404, "none", "");
  }

  @Test
  void onlyJsonIsTaken() throws Exception {
    var form =
        HttpRequest.newBuilder(uri("api/v1/ask"))
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString("{\"question\":\"x\"}"))
            .build();
    problem(CLIENT.send(form, BodyHandlers.ofString()), 415, "none", "application/json");
    String large = "{\"question\":\"" + "x".repeat((16 << 20)) + "\"}";
    problem(post("api/v1/ask", large), 413, "none", "16 MiB");
  }

  @Test
  void documentsComeAndGo() throws Exception {
    String line =
        "{\"id\":\"a/b c\",\"title\":\"Otters\",\"text\":\"The otter sleeps in a holt.\"}";
    JsonNode added = json(post("api/v1/documents", line));
    assertThat(added.get("added").intValue()).isEqualTo(1);
    assertThat(json(post("api/v1/documents", line)).get("unchanged").intValue()).isEqualTo(1);
    assertThat(json(get("api/v1/search?q=otter&k=1")).get("hits").get(0).get("document"))
        .hasToString("\"a/b c\"");
    JsonNode list = json(get("api/v1/documents?limit=1"));
    assertThat(list.get("total").intValue()).isEqualTo(2);
    assertThat(list.get("documents")).hasSize(1);
    assertThat(delete("a/b c").statusCode()).isEqualTo(204);
    assertThat(json(get("api/v1/search?q=otter")).get("hits")).isEmpty();
    problem(delete("a/b c"), 404, "none", "a/b c");
  }

  @Test
  void seesWhatAnotherWriterCommits() throws Exception {
    Document document = Document.of("vole", "Voles", "The vole digs a tunnel.");
    try (Indexer indexer = Indexer.open(folder, Encoders.none())) {
      indexer.add(document);
    }
    assertThat(json(get("api/v1/search?q=tunnel")).get("hits")).hasSize(1);
    try (Indexer indexer = Indexer.open(folder, Encoders.none())) {
      indexer.remove("vole");
    }
    assertThat(json(get("api/v1/search?q=tunnel")).get("hits")).isEmpty();
  }

  @Test
  void servesThePageStrictly() throws Exception {
    HttpResponse<String> page = get("");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<script src=\"app.js\"")
        .doesNotContain("http://", "https://");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(get("app.js").statusCode()).isEqualTo(200);
    assertThat(get("style.css").statusCode()).isEqualTo(200);
    assertThat(json(get("api/v1/health")).get("status").stringValue()).isEqualTo("UP");
    assertThat(json(get("api/v1/status")).get("kb").stringValue()).isEqualTo(folder.toString());
  }

  @Test
  void answersToItsOwnNameAlone() {
    AllowedHosts loopback = new AllowedHosts("127.0.0.1");
    assertThat(loopback.allow("localhost")).isTrue();
    assertThat(loopback.allow("127.0.0.1")).isTrue();
    assertThat(loopback.allow("attacker.example")).isFalse();
    assertThat(new AllowedHosts("0.0.0.0").allow("yiju.example")).isTrue();
  }

  @Test
  void aBusyPortIsAClearError() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> WebServer.start(engine, "127.0.0.1", port))
          .isInstanceOf(IOException.class)
          .hasMessage("port " + port + " on 127.0.0.1 is in use; choose another with --port");
    }
  }

  private static void problem(
      HttpResponse<String> response, int status, String field, String detail) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = json(response);
    assertThat(problem.get("detail").stringValue()).contains(detail);
    assertThat(problem.path("field").asString("none")).isEqualTo(field);
  }

  private static URI uri(String path) {
    return URI.create(server.address() + path);
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String path, String body) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static HttpResponse<String> delete(String id) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(uri("api/v1/documents?id=" + encoded(id))).DELETE().build(),
        BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static JsonNode json(HttpResponse<String> response) {
    return Json.mapper().readTree(response.body());
  }
}
