package yiju.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiju.indexer.DocumentSummary;
import yiju.indexer.KnowledgeBase;

/**
 * A crawl that is killed again and again ends with the knowledge base of one that was left alone.
 * {@code -Dyiju.kills=20 -Dyiju.pages=1000} for a longer series.
 */
class KilledCrawlTest {
  private static final int KILLS = Integer.getInteger("yiju.kills", 2);
  private static final int PAGES = Integer.getInteger("yiju.pages", 250);

  private final AtomicInteger requests = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @TempDir private Path folder;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void endsLikeOneThatWasLeftAlone() throws Exception {
    Path alone = folder.resolve("alone");
    assertThat(Cli.run(command(alone)).status()).isZero();
    int needed = requests.get();
    Path killed = folder.resolve("killed");
    Random random = new Random(20261126);
    List<Integer> after = new ArrayList<>();
    for (int i = 0; i < KILLS; i++) {
      int most = Math.min(250, PAGES / 2);
      after.add(killAfter(killed, 10 + random.nextInt(most), random.nextInt(40)));
    }
    if (KILLS < 5) {
      // Past a checkpoint, as some of a longer series are.
      after.add(killAfter(killed, 500, 0));
    }
    int before = requests.get();
    assertThat(Cli.run(command(killed)).status()).isZero();
    assertThat(requests.get() - before).as("left for the last").isLessThan(needed - 50);
    assertThat(contents(killed)).isEqualTo(contents(alone)).hasSizeGreaterThan(PAGES / 2);
    System.out.printf(
        "killed after %s requests; %d undisturbed, %d in all%n",
        after, needed, requests.get() - needed);
  }

  @Test
  void ctrlCEndsInOrderAndSaysHowToGoOn() throws Exception {
    Path kb = folder.resolve("kb");
    Path said = folder.resolve("said");
    Process child = start(kb, said);
    awaitRequests(child, 60);
    // Not -INT, which a build in the background has ignored; both take the same way.
    new ProcessBuilder("kill", "-TERM", Long.toString(child.pid())).start().waitFor();
    assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(child.exitValue()).isNotZero();
    assertThat(Files.readString(said))
        .contains("added, 0 updated")
        .contains("yiju: stopped; what is done is kept, the same command goes on")
        .doesNotContain("Exception");
    int before = requests.get();
    assertThat(Cli.run(command(kb)).status()).isZero();
    int left = requests.get() - before;
    assertThat(Cli.run(command(folder.resolve("other"))).status()).isZero();
    assertThat(left).isLessThan(requests.get() - before - left - 30);
    assertThat(contents(kb)).isEqualTo(contents(folder.resolve("other")));
  }

  private String[] command(Path kb) {
    String seed = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    return new String[] {"crawl", "--kb=" + kb, "--models=none", seed};
  }

  /** Returns how many requests were made before the kill. */
  private int killAfter(Path kb, int count, int milliseconds) throws Exception {
    int before = requests.get();
    Process child = start(kb, folder.resolve("said"));
    try {
      awaitRequests(child, count);
      Thread.sleep(milliseconds);
      assertThat(child.isAlive()).as("killed in the middle").isTrue();
    } finally {
      child.destroyForcibly().waitFor();
    }
    return requests.get() - before;
  }

  private void awaitRequests(Process child, int count) throws InterruptedException {
    int from = requests.get();
    while (requests.get() < from + count) {
      assertThat(child.isAlive()).as("the crawl ended by itself").isTrue();
      Thread.sleep(2);
    }
  }

  private Process start(Path kb, Path said) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    line.add(Main.class.getName());
    line.addAll(List.of(command(kb)));
    return new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile()).start();
  }

  /** All that is there, by id. */
  private static Map<String, String> contents(Path kb) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (KnowledgeBase knowledge = KnowledgeBase.open(kb)) {
      for (DocumentSummary summary : knowledge.documents(0, 100_000)) {
        String id = summary.id();
        contents.put(id, knowledge.document(id).orElseThrow() + "\n" + knowledge.passages(id));
      }
    }
    return contents;
  }

  /** Pages link to those behind them; some redirect, are printed twice, are missing, are late. */
  private void answer(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    String path = exchange.getRequestURI().toString();
    int number = path.matches("/p\\d+(\\?.*)?") ? Integer.parseInt(path.replaceAll("\\D", "")) : 0;
    try (exchange) {
      if (path.equals("/robots.txt") || number >= PAGES || path.contains("missing")) {
        exchange.sendResponseHeaders(404, -1);
      } else if (number % 17 == 3 && !path.contains("moved")) {
        exchange.getResponseHeaders().add("Location", path + "?moved");
        exchange.sendResponseHeaders(301, -1);
      } else {
        byte[] page = page(number).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
      }
    }
  }

  private static String page(int number) {
    StringBuilder html = new StringBuilder("<title>Room " + number + "</title><h1>Room</h1>");
    Random words = new Random(number);
    for (int i = 0; i < 12; i++) {
      html.append("<p>");
      for (int j = 0; j < 30; j++) {
        html.append(Integer.toString(1_000 + words.nextInt(40_000), 36)).append(' ');
      }
      html.append("is kept in room ").append(number).append(".</p>");
    }
    for (int to : new int[] {2 * number + 1, 2 * number + 2, number + 7, number / 2}) {
      html.append("<p><a href='/p").append(to).append("'>on</a></p>");
    }
    if (number % 5 == 0) {
      html.append("<p><a href='/p").append(number).append("?print'>print</a></p>");
    }
    return html + "<p><a href='/missing" + number + "'>missing</a></p>";
  }
}
