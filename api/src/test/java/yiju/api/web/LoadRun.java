package yiju.api.web;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many askers at once against a running server, on the loopback: how many answers a second, how
 * long they take, what goes wrong, whether memory grows, and whether clients that hang up leave
 * anything running. Needs the JDK alone:
 *
 * <pre>
 * java api/src/test/java/yiju/api/web/LoadRun.java http://127.0.0.1:8080/ QUESTIONS.jsonl ASKERS SECONDS
 * </pre>
 */
public final class LoadRun {
  private static final Pattern QUESTION =
      Pattern.compile("\"question\":\\s*(\"(?:[^\"\\\\]|\\\\.)*\")");
  private static final int HANG_UPS = 50;
  private static final int MOST_REQUESTS = 20_000;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI server;
  private final List<String> questions = new ArrayList<>();
  private final ConcurrentLinkedQueue<Double> milliseconds = new ConcurrentLinkedQueue<>();
  private final Map<String, LongAdder> outcomes = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();

  private LoadRun(URI server, Path file) throws IOException {
    this.server = server;
    for (String line : Files.readAllLines(file)) {
      Matcher question = QUESTION.matcher(line);
      if (question.find()) {
        questions.add("{\"question\":" + question.group(1) + "}");
      }
    }
  }

  public static void main(String[] args) throws Exception {
    URI server = URI.create(args[0]);
    if (!List.of("127.0.0.1", "localhost").contains(server.getHost())) {
      throw new IllegalArgumentException("only against this machine, not " + server);
    }
    var run = new LoadRun(server, Path.of(args[1]));
    run.ask(Integer.parseInt(args[2]), Duration.ofSeconds(Long.parseLong(args[3])));
    run.hangUp();
  }

  private void ask(int askers, Duration time) throws Exception {
    System.out.println("before: " + memory());
    long start = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Void> asker =
          () -> {
            while (System.nanoTime() - start < time.toNanos() && next.get() < MOST_REQUESTS) {
              askOne();
            }
            return null;
          };
      for (Future<Void> done : threads.invokeAll(Collections.nCopies(askers, asker))) {
        done.get();
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double[] sorted = milliseconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%d askers, %.0f s: %d answers, %.2f/s, p50 %.0f ms, p99 %.0f ms, slowest %.0f ms, %s%n",
        askers,
        seconds,
        sorted.length,
        sorted.length / seconds,
        sorted[sorted.length / 2],
        sorted[sorted.length * 99 / 100],
        sorted[sorted.length - 1],
        outcomes);
    System.out.println("after: " + memory());
  }

  private void askOne() {
    String body = questions.get(next.getAndIncrement() % questions.size());
    long start = System.nanoTime();
    String outcome;
    try {
      var response =
          http.send(
              HttpRequest.newBuilder(server.resolve("api/v1/ask"))
                  .header("Content-Type", "application/json")
                  .timeout(Duration.ofMinutes(5))
                  .POST(BodyPublishers.ofString(body))
                  .build(),
              BodyHandlers.ofString());
      outcome = String.valueOf(response.statusCode());
    } catch (IOException e) {
      outcome = e.toString();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    milliseconds.add((System.nanoTime() - start) / 1e6);
    outcomes.computeIfAbsent(outcome, o -> new LongAdder()).increment();
  }

  /** Clients that ask, every other for events, and leave at once. */
  private void hangUp() throws Exception {
    for (int i = 0; i < HANG_UPS; i++) {
      byte[] body = questions.get(i % questions.size()).getBytes(StandardCharsets.UTF_8);
      try (Socket client = new Socket(server.getHost(), server.getPort())) {
        String head =
            "POST /api/v1/ask HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                + (i % 2 == 0 ? "Accept: text/event-stream\r\n" : "")
                + "Content-Type: application/json\r\nContent-Length: "
                + body.length
                + "\r\n\r\n";
        client.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().write(body);
        client.getOutputStream().flush();
        Thread.sleep(20);
      }
    }
    long start = System.nanoTime();
    while (gauge("yiju_questions_active") + gauge("yiju_questions_waiting") > 0) {
      Thread.sleep(100);
    }
    System.out.printf(
        Locale.ROOT,
        "%d clients hung up: nothing runs or waits %.1f s after the last; %s%n",
        HANG_UPS,
        (System.nanoTime() - start) / 1e9,
        memory());
  }

  private String memory() throws Exception {
    return String.format(
        Locale.ROOT,
        "heap %.0f MB, other %.0f MB",
        gauge("jvm_memory_used_bytes\\{area=\"heap\"[^}]*}") / 1e6,
        gauge("jvm_memory_used_bytes\\{area=\"nonheap\"[^}]*}") / 1e6);
  }

  /** The sum of all series of a name. */
  private double gauge(String name) throws Exception {
    var request = HttpRequest.newBuilder(server.resolve("metrics")).build();
    String metrics = http.send(request, BodyHandlers.ofString()).body();
    return Pattern.compile("(?m)^" + name + " (\\S+)$")
        .matcher(metrics)
        .results()
        .mapToDouble(r -> Double.parseDouble(r.group(1)))
        .sum();
  }
}
