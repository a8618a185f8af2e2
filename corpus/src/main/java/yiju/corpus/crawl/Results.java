package yiju.corpus.crawl;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiju.corpus.DocumentSink;
import yiju.corpus.crawl.Frontier.Outcome;

/**
 * Decides what follows from each answer.
 *
 * <p>A broken link is the site's matter and only logged; a seed that can't be read, or a page that
 * fails, is told to the sink.
 */
final class Results {
  private static final Logger LOG = LoggerFactory.getLogger(Results.class);
  private static final int MOST_REDIRECTS = 10;
  private static final int MOST_ATTEMPTS = 3;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

  private final CrawlOptions options;
  private final UrlScope scope;
  private final Frontier frontier;
  private final DocumentSink sink;
  private final Delivery delivery;

  Results(
      CrawlOptions options,
      UrlScope scope,
      Frontier frontier,
      DocumentSink sink,
      Map<String, Instant> listed) {
    this.options = options;
    this.scope = scope;
    this.frontier = frontier;
    this.sink = sink;
    delivery = new Delivery(sink, frontier, scope, listed);
  }

  /** Returns for how long the host is to be left alone. */
  Duration handle(Crawl.Fetched fetched) throws IOException {
    FetchState state = fetched.state();
    switch (fetched.result()) {
      case FetchResult.Content content -> content(state, content, fetched.page().orElse(null));
      case FetchResult.NotModified same -> frontier.unchanged(state.url(), 304);
      case FetchResult.Redirect redirect -> redirect(state, redirect);
      case FetchResult.Gone gone -> gone(state, gone.status());
      case FetchResult.Refused refused -> failed(state, refused.reason());
      case FetchResult.Unavailable unavailable -> {
        return unavailable(state, unavailable);
      }
    }
    return Duration.ZERO;
  }

  void forbidden(FetchState state) throws IOException {
    tellIfSeed(state, "robots.txt forbids it");
    delivery.withdraw(state, Outcome.of(0));
  }

  private void content(
      FetchState state, FetchResult.Content content, PageParser.@Nullable Page page)
      throws IOException {
    if (page == null) {
      tellIfSeed(state, "neither HTML nor plain text but " + content.type());
      delivery.withdraw(state, Outcome.of(200));
      return;
    }
    delivery.page(state, content, page);
    if (state.depth() < options.maxDepth()) {
      for (String link : page.links()) {
        offer(link, state.depth() + 1, 0);
      }
    }
  }

  private void offer(String url, int depth, int hops) throws IOException {
    if (scope.contains(url)) {
      frontier.offer(url, depth, hops);
    }
  }

  private void redirect(FetchState state, FetchResult.Redirect redirect) throws IOException {
    String target = redirect.location();
    if (state.hops() >= MOST_REDIRECTS || leadsTo(target, state.url())) {
      sink.failed(state.url(), "redirects in a loop or more than " + MOST_REDIRECTS + " times");
      delivery.withdraw(state, Outcome.of(redirect.status()));
      return;
    }
    if (state.depth() == 0) {
      scope.addSeed(target);
    }
    delivery.withdraw(state, new Outcome(redirect.status(), null, null, target, null, null));
    offer(target, state.depth(), state.hops() + 1);
  }

  private boolean leadsTo(String from, String to) throws IOException {
    String at = from;
    for (int i = 0; i <= MOST_REDIRECTS && at != null; i++) {
      if (at.equals(to)) {
        return true;
      }
      at = frontier.redirection(at);
    }
    return false;
  }

  private void gone(FetchState state, int status) throws IOException {
    if (state.document() == null) {
      tellIfSeed(state, "HTTP status " + status);
    }
    delivery.withdraw(state, Outcome.of(status));
  }

  private Duration unavailable(FetchState state, FetchResult.Unavailable unavailable)
      throws IOException {
    if (state.attempts() + 1 >= MOST_ATTEMPTS) {
      failed(state, unavailable.reason());
      return unavailable.retryAfter();
    }
    LOG.debug("{}: {}, will be tried again", state.url(), unavailable.reason());
    frontier.retryLater(state.url());
    Duration pause = FIRST_PAUSE.multipliedBy(1L << state.attempts());
    return unavailable.retryAfter().isZero() ? pause : unavailable.retryAfter();
  }

  /** What was known of the page stands until it can be read again. */
  private void failed(FetchState state, String reason) throws IOException {
    sink.failed(state.url(), reason);
    frontier.unchanged(state.url(), 0);
  }

  private void tellIfSeed(FetchState state, String reason) {
    if (state.depth() == 0) {
      sink.failed(state.url(), reason);
    } else {
      LOG.debug("{}: {}", state.url(), reason);
    }
  }
}
