package yiju.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static yiju.api.web.Calls.json;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiju.api.AccessKeys;
import yiju.api.Engine;
import yiju.api.FittedModels;
import yiju.api.ModelChoice;
import yiju.corpus.Document;
import yiju.generator.DraftAnswer;
import yiju.generator.ExtractiveGenerator;
import yiju.generator.Generator;
import yiju.generator.ReadEvidence;
import yiju.indexer.Encoders;
import yiju.indexer.Indexer;

/** More questions than can be worked on, more requests than allowed, and the end of a server. */
class LoadTest {
  private static final String KESTREL = "{\"question\":\"How much does the kestrel weigh?\"}";

  @TempDir Path folder;

  /** Says what the sources say, once it may. */
  private static final class Held implements Generator {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);

    @Override
    public DraftAnswer draft(ReadEvidence evidence) {
      asked.countDown();
      try {
        if (!mayGoOn.await(2, TimeUnit.MINUTES)) {
          throw new AssertionError("never let go");
        }
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      return new ExtractiveGenerator().draft(evidence);
    }
  }

  private WebServer start(Engine engine, ServerSettings settings) throws Exception {
    return WebServer.start(engine, "127.0.0.1", 0, AccessKeys.open(), settings);
  }

  private Engine engine(Generator generator) throws Exception {
    try (Indexer indexer = Indexer.open(folder, Encoders.none())) {
      indexer.add(Document.of("falcons", "Falcons", "The kestrel weighs 200 grams."));
    }
    return new Engine(folder, ModelChoice.NONE, true, generator);
  }

  private static CompletableFuture<HttpResponse<String>> post(Calls calls, String path) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return calls.post(path, path.startsWith("v1") ? chat() : KESTREL);
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        },
        Executors.newVirtualThreadPerTaskExecutor());
  }

  private static String chat() {
    return "{\"messages\":[{\"role\":\"user\",\"content\":\"How much does the kestrel weigh?\"}]}";
  }

  @Test
  void aFewAreAnsweredTheOthersWaitAndTheRestIsSentAway() throws Exception {
    FittedModels.needed();
    Held held = new Held();
    try (Engine engine = engine(held);
        WebServer server = start(engine, new ServerSettings(0, 16, 128, 1, 2, false))) {
      Calls calls = new Calls(server.address());
      List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
      asked.add(post(calls, "api/v1/ask"));
      assertThat(held.asked.await(2, TimeUnit.MINUTES)).isTrue();
      asked.add(post(calls, "api/v1/ask"));
      asked.add(post(calls, "v1/chat/completions"));
      until(calls, "yiju_questions_waiting 2.0");
      var away = post(calls, "api/v1/ask").join();
      assertThat(away.statusCode()).isEqualTo(503);
      assertThat(away.headers().firstValue("Retry-After")).isPresent();
      assertThat(json(away).get("detail").stringValue()).contains("ask again");
      var chat = post(calls, "v1/chat/completions").join();
      assertThat(chat.statusCode()).isEqualTo(503);
      assertThat(json(chat).get("error").get("type").stringValue()).isEqualTo("server_error");
      held.mayGoOn.countDown();
      assertThat(asked).allSatisfy(a -> assertThat(a.join().statusCode()).isEqualTo(200));
      assertThat(calls.get("metrics").body())
          .contains("yiju_questions_waiting 0.0", "yiju_questions_active 0.0");
    }
  }

  @Test
  void aServerThatEndsFinishesItsAnswers() throws Exception {
    FittedModels.needed();
    Held held = new Held();
    try (Engine engine = engine(held)) {
      WebServer server = start(engine, ServerSettings.standard());
      Calls calls = new Calls(server.address());
      var answer = post(calls, "api/v1/ask");
      assertThat(held.asked.await(2, TimeUnit.MINUTES)).isTrue();
      Thread end = Thread.startVirtualThread(server::close);
      Thread.sleep(300);
      held.mayGoOn.countDown();
      assertThat(json(answer.join()).get("answered").booleanValue()).isTrue();
      assertThat(end.join(java.time.Duration.ofMinutes(1))).isTrue();
    }
  }

  @Test
  void whoWaitsLongGetsSpacesBeforeTheObject() throws Exception {
    FittedModels.needed();
    Held held = new Held();
    try (Engine engine = engine(held);
        WebServer server = start(engine, ServerSettings.standard())) {
      Calls calls = new Calls(server.address());
      var answer = post(calls, "api/v1/ask");
      var chat = post(calls, "v1/chat/completions");
      Thread.sleep(4500);
      held.mayGoOn.countDown();
      assertThat(answer.join().body()).startsWith(" ");
      assertThat(json(answer.join()).get("answered").booleanValue()).isTrue();
      assertThat(chat.join().body()).startsWith(" ");
      assertThat(json(chat.join()).get("object").stringValue()).isEqualTo("chat.completion");
    }
    Generator failing =
        evidence -> {
          try {
            Thread.sleep(4500);
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
          throw new IllegalStateException("on purpose");
        };
    try (Engine engine = engine(failing);
        WebServer server = start(engine, ServerSettings.standard())) {
      var failed = post(new Calls(server.address()), "api/v1/ask").join();
      assertThat(failed.body()).startsWith(" ");
      assertThat(json(failed).get("status").intValue()).isEqualTo(500);
    }
  }

  @Test
  void requestsAreLimitedButSignsOfLifeAreNot() throws Exception {
    try (Engine engine = engine(new ExtractiveGenerator());
        WebServer server = start(engine, new ServerSettings(2, 1, 128, 1, 2, false))) {
      Calls calls = new Calls(server.address());
      assertThat(calls.get("api/v1/status").statusCode()).isEqualTo(200);
      String long2 = "{\"question\":\"" + "x".repeat(2 << 20) + "\"}";
      assertThat(calls.post("api/v1/ask", long2).statusCode()).isEqualTo(413);
      var away = calls.get("api/v1/status");
      assertThat(away.statusCode()).isEqualTo(429);
      assertThat(away.headers().firstValue("Retry-After").orElseThrow()).matches("[1-9]\\d?");
      assertThat(json(away).get("detail").stringValue()).isEqualTo("more than 2 requests a minute");
      assertThat(json(calls.get("v1/models")).get("error").get("message").stringValue())
          .contains("2 requests a minute");
      assertThat(calls.get("api/v1/health").statusCode()).isEqualTo(200);
      assertThat(calls.get("").statusCode()).isEqualTo(200);
    }
  }

  private static void until(Calls calls, String line) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (!calls.get("metrics").body().contains(line)) {
      assertThat(System.nanoTime()).as(line).isLessThan(deadline);
      Thread.sleep(50);
    }
  }
}
