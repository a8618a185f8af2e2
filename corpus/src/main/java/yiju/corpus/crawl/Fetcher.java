package yiju.corpus.crawl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Makes one request at a time of each thread that calls it; follows no redirect. */
final class Fetcher implements AutoCloseable {
  private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  private final CrawlOptions options;
  private final AddressGuard guard;
  private final HttpClient client;

  Fetcher(CrawlOptions options, AddressGuard guard) {
    this.options = options;
    this.guard = guard;
    client =
        HttpClient.newBuilder()
            // Plain HTTP servers may stumble over the offer to speak HTTP/2.
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(options.timeout())
            .build();
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }

  /** With an etag or date, the page comes only if it changed. */
  FetchResult fetch(String url, @Nullable String etag, @Nullable String lastModified)
      throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .header("User-Agent", options.userAgent())
            .header("Accept", "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1")
            .header("Accept-Encoding", "gzip");
    if (etag != null) {
      request.header("If-None-Match", etag);
    }
    if (lastModified != null) {
      request.header("If-Modified-Since", lastModified);
    }
    try {
      guard.check(URI.create(url));
    } catch (IOException e) {
      return new FetchResult.Refused(String.valueOf(e.getMessage()));
    }
    return send(request.build());
  }

  private FetchResult send(HttpRequest request) throws InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> response =
        client.sendAsync(request, head -> new LimitedBody(options.maxBytes()));
    try {
      return read(response.get(options.timeout().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return unavailable("no answer within " + options.timeout().toMillis() / 1000.0 + " s");
    } catch (ExecutionException e) {
      return failure(e.getCause());
    } catch (IOException e) {
      return new FetchResult.Refused("can't be unpacked: " + e.getMessage());
    } finally {
      response.cancel(true);
    }
  }

  private FetchResult failure(@Nullable Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof LimitedBody.TooLongException) {
        return new FetchResult.Refused(String.valueOf(t.getMessage()));
      }
    }
    if (cause instanceof ConnectException) {
      return unavailable("can't connect");
    }
    String message = cause == null ? null : cause.getMessage();
    return unavailable(message != null ? message : String.valueOf(cause));
  }

  private static FetchResult unavailable(String reason) {
    return new FetchResult.Unavailable(reason, Duration.ZERO);
  }

  private FetchResult read(HttpResponse<byte[]> response) throws IOException {
    int status = response.statusCode();
    HttpHeaders headers = response.headers();
    return switch (status) {
      case 200 -> content(response);
      case 304 -> new FetchResult.NotModified();
      case 301, 302, 303, 307, 308 -> redirect(response);
      case 404, 410 -> new FetchResult.Gone(status);
      case 408, 425, 429, 500, 502, 503, 504 ->
          new FetchResult.Unavailable("HTTP status " + status, retryAfter(headers));
      default -> new FetchResult.Refused("HTTP status " + status);
    };
  }

  private static FetchResult redirect(HttpResponse<byte[]> response) {
    Optional<String> location =
        response
            .headers()
            .firstValue("Location")
            .flatMap(l -> Links.resolve(response.uri().toString(), l));
    return location
        .<FetchResult>map(l -> new FetchResult.Redirect(response.statusCode(), l))
        .orElseGet(() -> new FetchResult.Refused("redirect to no web address"));
  }

  private FetchResult content(HttpResponse<byte[]> response) throws IOException {
    HttpHeaders headers = response.headers();
    String type = headers.firstValue("Content-Type").orElse("");
    Matcher charset = CHARSET.matcher(type);
    byte[] body = response.body();
    String packed = headers.firstValue("Content-Encoding").orElse("").strip();
    if (packed.matches("(?i)(x-)?gzip")) {
      body = new GZIPInputStream(new ByteArrayInputStream(body)).readNBytes(options.maxBytes() + 1);
      if (body.length > options.maxBytes()) {
        return new FetchResult.Refused("page of more than " + options.maxBytes() + " bytes");
      }
    } else if (!packed.matches("(?i)|identity")) {
      return new FetchResult.Refused("packed by " + packed + ", which was not asked for");
    }
    return new FetchResult.Content(
        body,
        type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT),
        charset.find() ? charset.group(1) : null,
        headers.firstValue("ETag").orElse(null),
        headers.firstValue("Last-Modified").orElse(null),
        String.join(",", headers.allValues("X-Robots-Tag")).toLowerCase(Locale.ROOT));
  }

  private static Duration retryAfter(HttpHeaders headers) {
    String seconds = headers.firstValue("Retry-After").orElse("");
    if (!seconds.matches("\\d{1,6}")) {
      return Duration.ZERO;
    }
    Duration wait = Duration.ofSeconds(Long.parseLong(seconds));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }
}
