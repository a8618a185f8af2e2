package yiju.corpus.crawl;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import yiju.corpus.DocumentSink;

/** The loop of a crawl: starts what may start, handles what came back, until nothing is left. */
final class Crawl {
  private static final int MOST_IN_FLIGHT = 32;
  private static final int CHECKPOINT_PAGES = 100;
  private static final long CHECKPOINT_NANOS = Duration.ofSeconds(5).toNanos();

  /** An address with what was fetched from it, read if it could be. */
  record Fetched(FetchState state, FetchResult result, Optional<PageParser.Page> page) {}

  private final CrawlOptions options;
  private final Frontier frontier;
  private final Fetcher fetcher;
  private final RobotsRules robots;
  private final DocumentSink sink;
  private final ExecutorService workers;
  private final Hosts hosts;
  private final Results results;
  private final BlockingQueue<Fetched> fetched = new LinkedBlockingQueue<>();
  private int inFlight;
  private int sinceCheckpoint;
  private long lastCheckpoint = System.nanoTime();

  Crawl(
      CrawlOptions options,
      UrlScope scope,
      Frontier frontier,
      Fetcher fetcher,
      RobotsRules robots,
      DocumentSink sink,
      ExecutorService workers,
      Map<String, Instant> listed) {
    this.options = options;
    this.frontier = frontier;
    this.fetcher = fetcher;
    this.robots = robots;
    this.sink = sink;
    this.workers = workers;
    hosts = new Hosts(options, scope, robots);
    results = new Results(options, scope, frontier, sink, listed);
  }

  /** Whatever ends it, what came back until then is kept. */
  void run() throws IOException, InterruptedException {
    tell();
    try {
      while (startAll() || inFlight > 0 || frontier.reviveOrphans()) {
        Fetched next = fetched.poll(hosts.nanosToWait(), TimeUnit.NANOSECONDS);
        if (next != null) {
          handle(next);
        }
      }
    } catch (IOException | InterruptedException | RuntimeException e) {
      checkpoint(e);
      throw e;
    }
    checkpoint();
  }

  private void checkpoint(Exception after) {
    try {
      checkpoint();
    } catch (IOException e) {
      after.addSuppressed(e);
    }
  }

  /** Starts all requests that may start now; says whether more may start after a pause. */
  private boolean startAll() throws IOException, InterruptedException {
    hosts.open(frontier, sink);
    for (HostQueue queue : hosts.all()) {
      boolean more = true;
      while (more && queue.pace().mayStart() && inFlight < MOST_IN_FLIGHT && isWithinLimit()) {
        FetchState state = queue.take(frontier);
        more = state != null;
        if (state != null) {
          start(queue, state);
        }
      }
    }
    return hosts.anyPauses() && isWithinLimit() && frontier.waiting() > 0;
  }

  private boolean isWithinLimit() {
    return frontier.pages() + inFlight < options.maxPages();
  }

  private void start(HostQueue queue, FetchState state) throws IOException, InterruptedException {
    if (!robots.allows(state.url())) {
      results.forbidden(state);
      queue.dropped(state.url());
      return;
    }
    inFlight++;
    workers.execute(() -> fetched.add(fetch(state)));
  }

  private Fetched fetch(FetchState state) {
    try {
      FetchResult result = fetcher.fetch(state.url(), state.etag(), state.lastModified());
      Optional<PageParser.Page> page =
          result instanceof FetchResult.Content content
              ? PageParser.parse(state.url(), content)
              : Optional.empty();
      return new Fetched(state, result, page);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(state, "interrupted");
    } catch (RuntimeException | StackOverflowError e) {
      return failed(state, "can't be read: " + e);
    }
  }

  private static Fetched failed(FetchState state, String reason) {
    return new Fetched(state, new FetchResult.Refused(reason), Optional.empty());
  }

  private void handle(Fetched next) throws IOException {
    inFlight--;
    HostQueue queue = hosts.of(next.state().url());
    queue.ended(next.state().url());
    queue.pace().hold(results.handle(next));
    tell();
    boolean due = System.nanoTime() - lastCheckpoint > CHECKPOINT_NANOS;
    if (++sinceCheckpoint >= CHECKPOINT_PAGES || due) {
      checkpoint();
    }
  }

  private void tell() {
    long most = Math.max(frontier.pages(), options.maxPages());
    sink.progress(frontier.pages(), Math.min(frontier.pages() + frontier.waiting(), most));
  }

  private void checkpoint() throws IOException {
    sink.checkpoint();
    frontier.commit();
    sinceCheckpoint = 0;
    lastCheckpoint = System.nanoTime();
  }
}
