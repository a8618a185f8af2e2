package yiju.corpus.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web site on this machine, whose pages a test writes. */
final class LoopbackSite implements AutoCloseable {
  /** Answers a request for one path. */
  interface Handler {
    void handle(HttpExchange exchange) throws IOException, InterruptedException;
  }

  final List<String> requests = new CopyOnWriteArrayList<>();
  final Map<String, String> lastHeaders = new ConcurrentHashMap<>();
  private final Map<String, Handler> pages = new ConcurrentHashMap<>();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  LoopbackSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  void on(String path, Handler handler) {
    pages.put(path, handler);
  }

  void page(String path, String html) {
    on(path, e -> send(e, 200, "text/html; charset=utf-8", html.getBytes(UTF_8)));
  }

  /** A page of that title with one paragraph and links. */
  void page(String path, String title, String text, String... links) {
    StringBuilder html = new StringBuilder("<title>" + title + "</title><p>" + text + "</p>");
    for (String link : links) {
      html.append("<p><a href='").append(link).append("'>x</a></p>");
    }
    page(path, html.toString());
  }

  void status(String path, int status) {
    on(path, e -> send(e, status, "text/html", "<p>No.".getBytes(UTF_8)));
  }

  void redirect(String path, String location) {
    on(
        path,
        e -> {
          e.getResponseHeaders().add("Location", location);
          send(e, 302, "text/html", new byte[0]);
        });
  }

  static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    if (!path.equals("/robots.txt")) {
      requests.add(path);
      exchange.getRequestHeaders().forEach((k, v) -> lastHeaders.put(k, v.getFirst()));
    }
    Handler handler = pages.get(path);
    try (exchange) {
      if (handler == null) {
        send(exchange, 404, "text/html", "<p>Not here.".getBytes(UTF_8));
      } else {
        handler.handle(exchange);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
