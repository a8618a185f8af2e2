package yiju.generator.openai;

import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A chat server on the loopback that says what it was told to say, in turn. */
final class RecordedServer implements Closeable {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final HttpServer server;
  private final Queue<Recorded> replies = new ArrayDeque<>();
  final List<String> requests = new ArrayList<>();
  final List<String> keys = new ArrayList<>();

  private record Recorded(int status, String body, Duration after) {}

  RecordedServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/v1/chat/completions",
        exchange -> {
          Recorded reply;
          synchronized (this) {
            requests.add(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            reply = replies.remove();
          }
          byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(reply.status(), body.length);
          pause(reply.after()); // With the headers sent: the slow kind that a timeout overlooks.
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  RecordedServer says(String text) {
    return says(text, "stop");
  }

  RecordedServer says(String text, String finish) {
    var message = MAPPER.createObjectNode().put("role", "assistant").put("content", text);
    var reply = MAPPER.createObjectNode();
    reply.putArray("choices").addObject().put("finish_reason", finish).set("message", message);
    reply.putObject("usage").put("prompt_tokens", 100).put("completion_tokens", 10);
    return replies(200, MAPPER.writeValueAsString(reply));
  }

  RecordedServer replies(int status, String body) {
    return add(new Recorded(status, body, Duration.ZERO));
  }

  RecordedServer repliesAfter(Duration pause, String body) {
    return add(new Recorded(200, body, pause));
  }

  private synchronized RecordedServer add(Recorded reply) {
    replies.add(reply);
    return this;
  }

  ChatServer address(@Nullable String key, Duration patience) {
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    return new ChatServer(url, "recorded", key, patience, Duration.ofMillis(1), 512);
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
