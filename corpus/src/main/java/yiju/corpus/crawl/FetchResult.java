package yiju.corpus.crawl;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of one request. */
sealed interface FetchResult {
  /**
   * @param type media type in lower case without parameters; empty if not told
   * @param charset as the header tells it
   * @param robots all {@code X-Robots-Tag} values, in lower case
   */
  @SuppressWarnings("ArrayRecordComponent") // Passed on once, never compared.
  record Content(
      byte[] body,
      String type,
      @Nullable String charset,
      @Nullable String etag,
      @Nullable String lastModified,
      String robots)
      implements FetchResult {}

  record NotModified() implements FetchResult {}

  /**
   * @param location absolute
   */
  record Redirect(int status, String location) implements FetchResult {}

  /** Answered with 404 or 410. */
  record Gone(int status) implements FetchResult {}

  /** Worth another try. */
  record Unavailable(String reason, Duration retryAfter) implements FetchResult {}

  /** Not worth another try. */
  record Refused(String reason) implements FetchResult {}
}
