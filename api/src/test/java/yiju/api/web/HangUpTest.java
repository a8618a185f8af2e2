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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
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
  private static final String CHAT =
      "{\"messages\":[{\"role\":\"user\",\"content\":\"How much does the kestrel weigh?\"}]";
  private static final List<String> REQUESTS =
      List.of(
          request("/api/v1/ask", true, QUESTION),
          request("/api/v1/ask", false, QUESTION),
          request("/v1/chat/completions", true, CHAT + ",\"stream\":true}"),
          request("/v1/chat/completions", false, CHAT + "}"));
  private static final Logger OURS = Logger.getLogger("yiju");

  @TempDir Path folder;

  @Test
  void theQuestionIsGivenUpAndNobodyIsWarned() throws Exception {
    FittedModels.needed();
    Semaphore asked = new Semaphore(0);
    CountDownLatch over = new CountDownLatch(1);
    HttpServer model = neverReplying(asked, over);
    try (Indexer indexer = Indexer.open(folder, Encoders.none())) {
      indexer.add(Document.of("falcons", "Falcons", "The kestrel weighs 200 grams."));
    }
    URI url = URI.create("http://127.0.0.1:" + model.getAddress().getPort() + "/v1");
    var generator =
        new ModelGenerator(
            new ChatClient(ChatServer.of(url, "slow", null, Duration.ofMinutes(10), 512)));
    List<LogRecord> warnings = Collections.synchronizedList(new ArrayList<>());
    Handler handler = keeping(warnings);
    OURS.addHandler(handler);
    try (Engine engine = new Engine(folder, ModelChoice.NONE, true, generator);
        WebServer server = WebServer.start(engine, "127.0.0.1", 0)) {
      Calls calls = new Calls(server.address());
      for (String request : REQUESTS) {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
          client.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
          assertThat(asked.tryAcquire(2, TimeUnit.MINUTES)).as(request).isTrue();
          assertThat(calls.get("metrics").body()).contains("yiju_questions_active 1.0");
        }
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!calls.get("metrics").body().contains("yiju_questions_active 0.0")) {
          assertThat(System.nanoTime()).as(request).isLessThan(deadline);
          Thread.sleep(200);
        }
      }
      assertThat(generator.usage().fallbacks()).isZero();
      assertThat(warnings).extracting(LogRecord::getMessage).isEmpty();
    } finally {
      OURS.removeHandler(handler);
      over.countDown();
      model.stop(0);
    }
  }

  private static String request(String path, boolean events, String body) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        + (events ? "Accept: text/event-stream\r\n" : "")
        + "Content-Type: application/json\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  private static Handler keeping(List<LogRecord> warnings) {
    return new Handler() {
      @Override
      public void publish(LogRecord logged) {
        if (logged.getLevel().intValue() >= Level.WARNING.intValue()) {
          warnings.add(logged);
        }
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  private static HttpServer neverReplying(Semaphore asked, CountDownLatch over) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          asked.release();
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
