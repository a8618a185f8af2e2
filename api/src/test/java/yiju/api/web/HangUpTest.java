package yiju.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiju.api.Engine;
import yiju.api.FittedModels;
import yiju.api.ModelChoice;
import yiju.corpus.Document;
import yiju.generator.model.ModelGenerator;
import yiju.generator.openai.ChatClient;
import yiju.generator.openai.ChatServer;
import yiju.indexer.Encoders;
import yiju.indexer.Indexer;

/** A client that hangs up leaves nothing running, however slow the language model. */
class HangUpTest {
  private static final String QUESTION = "{\"question\":\"How much does the kestrel weigh?\"}";

  @TempDir Path folder;

  @Test
  void theQuestionIsGivenUp() throws Exception {
    FittedModels.needed();
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    HttpServer model = neverReplying(asked, over);
    try (Indexer indexer = Indexer.open(folder, Encoders.none())) {
      indexer.add(Document.of("falcons", "Falcons", "The kestrel weighs 200 grams."));
    }
    URI url = URI.create("http://127.0.0.1:" + model.getAddress().getPort() + "/v1");
    var generator =
        new ModelGenerator(
            new ChatClient(ChatServer.of(url, "slow", null, Duration.ofMinutes(10), 512)));
    try (Engine engine = new Engine(folder, ModelChoice.NONE, true, generator);
        WebServer server = WebServer.start(engine, "127.0.0.1", 0)) {
      Calls calls = new Calls(server.address());
      try (Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
        client.getOutputStream().write(request().getBytes(StandardCharsets.UTF_8));
        assertThat(asked.await(2, TimeUnit.MINUTES)).isTrue();
        assertThat(calls.get("metrics").body()).contains("yiju_questions_active 1.0");
      }
      long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
      while (!calls.get("metrics").body().contains("yiju_questions_active 0.0")) {
        assertThat(System.nanoTime()).isLessThan(deadline);
        Thread.sleep(200);
      }
      assertThat(generator.usage().fallbacks()).isZero();
    } finally {
      over.countDown();
      model.stop(0);
    }
  }

  private static String request() {
    return "POST /api/v1/ask HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n"
        + "Content-Type: application/json\r\nContent-Length: "
        + QUESTION.length()
        + "\r\n\r\n"
        + QUESTION;
  }

  private static HttpServer neverReplying(CountDownLatch asked, CountDownLatch over)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          asked.countDown();
          try {
            over.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    server.start();
    return server;
  }
}
