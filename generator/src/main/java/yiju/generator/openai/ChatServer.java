package yiju.generator.openai;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A server that speaks OpenAI's chat completions.
 *
 * @param url its base, to which {@code /chat/completions} is added: {@code
 *     http://127.0.0.1:11434/v1}
 * @param key sent as a bearer token, where the server wants one
 * @param patience for one answer, all attempts together
 * @param backoff before the second attempt; doubled before each further one
 * @param mostTokens that a reply may have
 */
public record ChatServer(
    URI url,
    String model,
    @Nullable String key,
    Duration patience,
    Duration backoff,
    int mostTokens) {
  /** Attempts for one answer. */
  static final int ATTEMPTS = 3;

  public ChatServer {
    boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!http || url.getHost() == null) {
      throw new IllegalArgumentException(
          "a language model's address is http(s)://HOST[:PORT]/PATH, not " + url);
    }
    if (model.isBlank()) {
      throw new IllegalArgumentException("a language model needs a name");
    }
    if (!patience.isPositive()) {
      throw new IllegalArgumentException("no time is left for a language model: " + patience);
    }
    if (mostTokens < 1) {
      throw new IllegalArgumentException("a reply has at least one token, not " + mostTokens);
    }
  }

  public static ChatServer of(
      URI url, String model, @Nullable String key, Duration patience, int mostTokens) {
    return new ChatServer(url, model, key, patience, Duration.ofMillis(500), mostTokens);
  }

  URI completions() {
    String base = url.toString();
    return URI.create((base.endsWith("/") ? base : base + "/") + "chat/completions");
  }

  /** Without the key. */
  @Override
  public String toString() {
    return model + " at " + url;
  }
}
