package yiju.generator.openai;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import yiju.generator.model.LanguageModel;
import yiju.generator.model.Prompt;

/**
 * The model of a chat server. Asks again after a pause when it fails for the moment, and gives up
 * when its patience ends. An interrupt ends the exchange at once. Thread-safe.
 */
public final class ChatClient implements LanguageModel {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final int MOST_BYTES = 1 << 20;

  private final ChatServer server;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1) // Several model servers fail at an upgrade to 2.
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER) // The key is meant for this server.
          .build();

  public ChatClient(ChatServer server) {
    this.server = server;
  }

  @Override
  public String name() {
    return server.model();
  }

  @Override
  public Reply complete(Prompt prompt, Sampling sampling) throws IOException {
    long deadline = System.nanoTime() + server.patience().toNanos();
    Duration pause = server.backoff();
    boolean tuned = true;
    for (int attempt = 1; ; attempt++) {
      ChatFailure failure;
      try {
        return ChatJson.reply(within(left(deadline), request(prompt, tuned ? sampling : null)));
      } catch (ChatFailure e) {
        failure = e;
      }
      if (failure.status() == 400 && tuned) {
        tuned = false; // OpenAI's reasoning models take neither temperature nor max_tokens.
        continue;
      }
      if (!failure.mayPass()
          || attempt >= ChatServer.ATTEMPTS
          || left(deadline).compareTo(pause) <= 0) {
        throw new IOException(server + ": " + failure.getMessage() + tries(attempt), failure);
      }
      sleep(pause);
      pause = pause.multipliedBy(2);
    }
  }

  private HttpRequest request(Prompt prompt, @Nullable Sampling sampling) {
    var request =
        HttpRequest.newBuilder(server.completions())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(ChatJson.request(server, prompt, sampling)));
    if (server.key() != null) {
      request.header("Authorization", "Bearer " + server.key());
    }
    return request.build();
  }

  /** The client's own timeout ends with the headers; this one covers the body too. */
  private byte[] within(Duration left, HttpRequest request) throws IOException {
    var exchange = new FutureTask<>(() -> send(request));
    Thread.ofVirtual().name("chat").start(exchange);
    try {
      return exchange.get(left.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new ChatFailure("no reply within " + server.patience().toMillis() / 1000.0 + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ChatFailure failure) {
        throw failure;
      }
      throw new ChatFailure(cause(e), e);
    } finally {
      exchange.cancel(true);
    }
  }

  private byte[] send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      byte[] bytes = body.readNBytes(MOST_BYTES);
      if (response.statusCode() != 200) {
        throw ChatFailure.of(response.statusCode(), bytes);
      }
      return bytes;
    }
  }

  private static String cause(ExecutionException e) {
    Throwable cause = e.getCause();
    return cause instanceof ConnectException
        ? "can't connect"
        : String.valueOf(cause == null ? e : cause.getMessage());
  }

  private static String tries(int attempt) {
    return attempt == 1 ? "" : " (" + attempt + " attempts)";
  }

  private static Duration left(long deadline) {
    return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
  }

  private static void sleep(Duration pause) throws InterruptedIOException {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted(e);
    }
  }

  private static InterruptedIOException interrupted(InterruptedException e) {
    var interrupted = new InterruptedIOException("the question was given up");
    interrupted.initCause(e);
    return interrupted;
  }
}
