package yiju.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static yiju.api.web.Calls.encoded;
import static yiju.api.web.Calls.events;
import static yiju.api.web.Calls.json;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import yiju.api.FittedModels;
import yiju.api.json.Json;
import yiju.corpus.Document;

/** Events, uploads, crawls, feedback and metrics over real HTTP. */
class ServiceTest {
  private static final String KESTREL = "{\"question\":\"How much does the kestrel weigh?\"}";

  @TempDir static Path folder;
  private static Served served;
  private static Calls calls;

  @BeforeAll
  static void start() throws IOException {
    served =
        Served.over(folder, Document.of("falcons", "Falcons", "The kestrel weighs 200 grams."));
    calls = served.calls();
  }

  @AfterAll
  static void stop() throws IOException {
    served.close();
  }

  @Test
  void anAnswerAsEventsEndsWithTheSameObject() throws Exception {
    FittedModels.needed();
    var response = stream("api/v1/ask", KESTREL);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/event-stream");
    List<Calls.Event> events = events(response);
    assertThat(events)
        .extracting(Calls.Event::name)
        .startsWith("stage", "stage", "stage")
        .endsWith("claim", "stage", "answer");
    JsonNode answer = events.getLast().json();
    JsonNode claim = events.get(events.size() - 3).json();
    assertThat(answer.get("claims").get(0)).isEqualTo(claim);
    JsonNode plain = json(calls.post("api/v1/ask", KESTREL));
    for (String field : List.of("answer", "claims", "confidence", "passages")) {
      assertThat(answer.get(field)).isEqualTo(plain.get(field));
    }
  }

  @Test
  void aWrongQuestionIsAProblemEvenWhereEventsAreAskedFor() throws Exception {
    var response = stream("api/v1/ask", "{\"question\":7}");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).get("field").stringValue()).isEqualTo("question");
  }

  @Test
  void filesAreTakenInUnderTheirNames() throws Exception {
    JsonNode added =
        json(calls.upload("C:\\notes\\otters.md", "# Otters\n\nOtters sleep in holts."));
    assertThat(added.get("added").intValue()).as(added.toString()).isEqualTo(1);
    String at = "api/v1/documents?id=" + encoded("upload/otters.md");
    assertThat(json(calls.get(at)).get("text").stringValue()).contains("holts");
    assertThat(json(calls.get(at)).get("url").isNull()).isTrue();
    JsonNode again = json(calls.upload("otters.md", "# Otters\n\nOtters sleep in dens."));
    assertThat(again.get("updated").intValue()).isEqualTo(1);
    assertThat(calls.delete(at).statusCode()).isEqualTo(204);
    assertThat(calls.get(at).statusCode()).isEqualTo(404);
  }

  @Test
  void aFileThatCanNotBeReadIsListed() throws Exception {
    JsonNode added = json(calls.upload("noise.bin", "\u0000\u0001\u0002"));
    assertThat(added.get("failed").get(0).get("source").stringValue()).isEqualTo("noise.bin");
    assertThat(json(calls.upload("..", "x")).get("failed")).hasSize(1);
    assertThat(json(calls.upload("", "x")).get("failed")).hasSize(1);
  }

  @Test
  void aCrawlIsAJob() throws Exception {
    HttpServer site = site(new CountDownLatch(0));
    String url = "http://127.0.0.1:" + site.getAddress().getPort() + "/";
    var started = calls.post("api/v1/crawls", "{\"urls\":[\"" + url + "\"],\"max_pages\":5}");
    assertThat(started.statusCode()).isEqualTo(202);
    String id = json(started).get("id").stringValue();
    List<Calls.Event> events =
        events(
            Calls.send(calls.request("api/v1/crawls/" + id).header("Accept", "text/event-stream")));
    JsonNode end = events.getLast().json();
    assertThat(events.getLast().name()).isEqualTo("end");
    assertThat(end.get("state").stringValue()).as(end.toString()).isEqualTo("DONE");
    assertThat(end.get("added").intValue()).isEqualTo(2);
    assertThat(json(calls.get("api/v1/search?q=badger")).get("hits")).isNotEmpty();
    assertThat(json(calls.get("api/v1/crawls")).get("crawls")).isNotEmpty();
    site.stop(0);
  }

  @Test
  void aCrawlCanBeCancelled() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    HttpServer site = site(never);
    String url = "http://127.0.0.1:" + site.getAddress().getPort() + "/";
    String body = "{\"urls\":[\"" + url + "\"]}";
    String id = json(calls.post("api/v1/crawls", body)).get("id").stringValue();
    assertThat(json(calls.post("api/v1/crawls", body)).get("id").stringValue()).isEqualTo(id);
    var cancelled = json(calls.delete("api/v1/crawls/" + id));
    assertThat(cancelled.get("state").stringValue()).isEqualTo("CANCELLED");
    never.countDown();
    JsonNode added = json(calls.post("api/v1/documents", "{\"id\":\"n\",\"text\":\"A newt.\"}"));
    assertThat(added.get("added").intValue()).isEqualTo(1); // The writer is free again.
    calls.delete("api/v1/documents?id=n");
    site.stop(0);
  }

  @Test
  void crawlsThatMakeNoSenseAreProblems() throws Exception {
    problem("api/v1/crawls", "{\"urls\":[]}", "urls");
    problem("api/v1/crawls", "{\"urls\":[\"nowhere\"]}", "urls");
    problem("api/v1/crawls", "{\"urls\":[\"http://a.example/\"],\"max_pages\":0}", "max_pages");
    problem("api/v1/crawls", "{\"urls\":[\"http://a.example/\"],\"exclude\":[\"(\"]}", "exclude");
    assertThat(calls.get("api/v1/crawls/none").statusCode()).isEqualTo(404);
  }

  @Test
  void feedbackIsKeptALineEach() throws Exception {
    String line = "{\"question\":\"你好\",\"confidence\":0.75,\"right\":false,\"comment\":\"a\\nb\"}";
    assertThat(calls.post("api/v1/feedback", line).statusCode()).isEqualTo(204);
    assertThat(calls.post("api/v1/feedback", line).statusCode()).isEqualTo(204);
    List<String> kept = Files.readAllLines(folder.resolve("feedback.jsonl"));
    assertThat(kept).hasSize(2);
    JsonNode first = Json.mapper().readTree(kept.getFirst());
    assertThat(first.get("question").stringValue()).isEqualTo("你好");
    assertThat(first.get("confidence").doubleValue()).isEqualTo(0.75);
    assertThat(first.get("right").booleanValue()).isFalse();
    problem(
        "api/v1/feedback", "{\"question\":\"x\",\"confidence\":2,\"right\":true}", "confidence");
    problem("api/v1/feedback", "{\"question\":\"x\",\"confidence\":1}", "right");
  }

  @Test
  void metricsTellOutcomesAndStages() throws Exception {
    calls.post("api/v1/ask", "{\"question\":\"谁在1890年发明了电话交换机？\"}");
    assertThat(calls.get("metrics").body())
        .contains("yiju_questions_seconds_count{outcome=\"answered\"}")
        .contains("yiju_questions_seconds_count{outcome=\"FALSE_PREMISE\"} 0")
        .contains("yiju_stage_seconds_sum{stage=\"retrieve\"}")
        .contains("yiju_questions_active 0.0", "yiju_documents ", "jvm_memory_used_bytes");
  }

  @Test
  void readyOnceItIsSaid() throws Exception {
    assertThat(calls.get("api/v1/ready").statusCode()).isIn(200, 503);
    served.server().ready();
    assertThat(calls.get("api/v1/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void pagesOfOtherSitesMayNotPost() throws Exception {
    var request = calls.request("api/v1/documents").header("Origin", "https://evil.example");
    assertThat(Calls.send(request.DELETE()).statusCode()).isEqualTo(403);
  }

  private static void problem(String path, String body, String field) throws Exception {
    var response = calls.post(path, body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(json(response).get("field").stringValue()).isEqualTo(field);
  }

  private static HttpResponse<String> stream(String path, String body) throws Exception {
    return Calls.send(
        calls
            .request(path)
            .header("Content-Type", "application/json")
            .header("Accept", "text/event-stream")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Two pages, of which the second waits for {@code latch}. */
  private static HttpServer site(CountDownLatch latch) throws IOException {
    HttpServer site =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    site.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          boolean known = path.equals("/") || path.equals("/badgers");
          if (path.equals("/badgers")) {
            try {
              latch.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
          byte[] page =
              ("<html><title>Page "
                      + path
                      + "</title><body><main><h1>Page "
                      + path
                      + "</h1><p>The badger digs a sett with several entrances below the hill.</p>"
                      + "<p>More is said <a href=\"/badgers\">of badgers here</a> at some length.</p>"
                      + "</main></body></html>")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(known ? 200 : 404, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    site.start();
    return site;
  }
}
