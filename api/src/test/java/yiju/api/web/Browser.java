package yiju.api.web;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import yiju.api.json.Json;

/**
 * A headless Chromium with one page, driven by its DevTools protocol
 * (https://chromedevtools.github.io/devtools-protocol/), which needs no library.
 */
final class Browser implements Closeable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");

  private final Process process;
  private final Messages messages = new Messages();
  private final WebSocket socket;
  private final AtomicInteger ids = new AtomicInteger();

  private Browser(Process process, Path profile) throws Exception {
    this.process = process;
    Path file = profile.resolve("DevToolsActivePort");
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.exists(file) || Files.readAllLines(file).size() < 2) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IOException("the browser did not start");
      }
      Thread.sleep(50);
    }
    String at = "127.0.0.1:" + Files.readAllLines(file).getFirst();
    HttpClient http = HttpClient.newHttpClient();
    var request = HttpRequest.newBuilder(URI.create("http://" + at + "/json/list")).build();
    JsonNode pages = Json.mapper().readTree(http.send(request, BodyHandlers.ofString()).body());
    String page = "";
    for (JsonNode target : pages) {
      if (target.get("type").stringValue().equals("page")) {
        page = target.get("webSocketDebuggerUrl").stringValue();
      }
    }
    socket = http.newWebSocketBuilder().buildAsync(URI.create(page), messages).join();
    call("Page.enable", Map.of());
    call("Runtime.enable", Map.of());
    call("Log.enable", Map.of());
  }

  /** The browser of this machine, if it has one. */
  static Optional<Path> installed() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator, -1))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Browser start(Path program, Path profile) throws Exception {
    return new Browser(
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--lang=en",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start(),
        profile);
  }

  /** Errors of the console and exceptions of scripts so far. */
  List<String> errors() {
    return messages.errors;
  }

  void open(String url) throws Exception {
    call("Page.navigate", Map.of("url", url));
    waitFor("document.readyState === 'complete' && location.href !== 'about:blank'");
  }

  /** The value of a JavaScript expression; promises are waited for. */
  JsonNode eval(String expression) throws Exception {
    JsonNode result =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (result.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + result.get("exceptionDetails"));
    }
    return result.get("result").path("value");
  }

  void waitFor(String condition) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!eval("Boolean(" + condition + ")").asBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(
            "never: " + condition + "; page: " + eval("document.body.innerText") + errors());
      }
      Thread.sleep(50);
    }
  }

  void click(String selector) throws Exception {
    waitFor("document.querySelector(" + Json.line(selector) + ")");
    eval("document.querySelector(" + Json.line(selector) + ").click()");
  }

  /** Types into what has the focus. */
  void type(String text) throws Exception {
    call("Input.insertText", Map.of("text", text));
  }

  /** Presses and releases a key: {@code Enter}, {@code Tab}, {@code Escape}, {@code End}. */
  void press(String key) throws Exception {
    int code =
        switch (key) {
          case "Enter" -> 13;
          case "Tab" -> 9;
          case "Escape" -> 27;
          case "End" -> 35;
          default -> throw new IllegalArgumentException(key);
        };
    for (String type : List.of("keyDown", "keyUp")) {
      var event = new HashMap<String, Object>();
      event.put("type", type);
      event.put("key", key);
      event.put("code", key);
      event.put("windowsVirtualKeyCode", code);
      if (key.equals("Enter") && type.equals("keyDown")) {
        event.put("text", "\r");
      }
      call("Input.dispatchKeyEvent", event);
    }
  }

  void size(int width, int height, boolean phone) throws Exception {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
  }

  /** Forgets what was fetched before. */
  void emptyCache() throws Exception {
    call("Network.enable", Map.of());
    call("Network.clearBrowserCache", Map.of());
  }

  void screenshot(Path file) throws Exception {
    JsonNode shot = call("Page.captureScreenshot", Map.of("format", "png"));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, Base64.getDecoder().decode(shot.get("data").stringValue()));
  }

  private JsonNode call(String method, Map<String, Object> parameters) throws Exception {
    int id = ids.incrementAndGet();
    var reply = new CompletableFuture<JsonNode>();
    messages.replies.put(id, reply);
    ObjectNode message = Json.mapper().createObjectNode().put("id", id).put("method", method);
    message.set("params", Json.mapper().valueToTree(parameters));
    socket.sendText(Json.line(message), true).join();
    JsonNode answer = reply.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (answer.has("error")) {
      throw new IOException(method + ": " + answer.get("error"));
    }
    return answer.get("result");
  }

  @Override
  public void close() {
    socket.abort();
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.add(process.toHandle());
    for (ProcessHandle handle : all) {
      handle.destroyForcibly();
    }
    for (ProcessHandle handle : all) {
      handle.onExit().orTimeout(10, TimeUnit.SECONDS).exceptionally(late -> null).join();
    }
  }

  /** What the browser sends: replies by number, and events. */
  private static final class Messages implements WebSocket.Listener {
    final Map<Integer, CompletableFuture<JsonNode>> replies = new ConcurrentHashMap<>();
    final List<String> errors = Collections.synchronizedList(new ArrayList<>());
    private final StringBuilder part = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        take(Json.mapper().readTree(part.toString()));
        part.setLength(0);
      }
      socket.request(1);
      return CompletableFuture.completedStage(null);
    }

    private void take(JsonNode message) {
      if (message.has("id")) {
        CompletableFuture<JsonNode> reply = replies.remove(message.get("id").intValue());
        if (reply != null) {
          reply.complete(message);
        }
        return;
      }
      JsonNode about = message.path("params");
      boolean isError =
          switch (message.path("method").asString("")) {
            case "Runtime.exceptionThrown" -> true;
            case "Runtime.consoleAPICalled" -> about.path("type").asString("").equals("error");
            case "Log.entryAdded" -> about.at("/entry/level").asString("").equals("error");
            default -> false;
          };
      if (isError) {
        errors.add(about.toString());
      }
    }
  }
}
