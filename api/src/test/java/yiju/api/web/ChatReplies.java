package yiju.api.web;

import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import tools.jackson.databind.JsonNode;
import yiju.api.json.Json;
import yiju.generator.model.ModelGenerator;
import yiju.generator.openai.ChatClient;
import yiju.generator.openai.ChatServer;

/** A language model's server on the loopback, which says what it is told to say, in turn. */
final class ChatReplies implements Closeable {
  private final HttpServer server;
  private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
  final List<JsonNode> requests = Collections.synchronizedList(new ArrayList<>());

  ChatReplies(String... texts) throws IOException {
    this.texts.addAll(List.of(texts));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/v1/chat/completions",
        exchange -> {
          requests.add(Json.mapper().readTree(exchange.getRequestBody().readAllBytes()));
          var reply = Json.mapper().createObjectNode();
          reply
              .putArray("choices")
              .addObject()
              .put("finish_reason", "stop")
              .putObject("message")
              .put("role", "assistant")
              .put("content", this.texts.remove());
          byte[] body = Json.line(reply).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  ModelGenerator generator() {
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    return new ModelGenerator(
        new ChatClient(ChatServer.of(url, "recorded", null, Duration.ofMinutes(1), 512)));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
