package yiju.corpus.crawl;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import yiju.corpus.DocumentSink;
import yiju.corpus.DocumentSource;

/**
 * Web sites, from seeds on.
 *
 * <p>A document's id is its canonical address. A second crawl of the same seeds refreshes what the
 * first found: pages that did not change are not fetched again, pages that are gone are removed. A
 * crawl that was broken off is gone on with.
 */
public final class SiteSource implements DocumentSource {
  private static final int MOST_REDIRECTS = 10;

  private final List<String> seeds;
  private final Path stateFolder;
  private final CrawlOptions options;

  /**
   * @param seeds web addresses to begin with
   * @param stateFolder where the state of crawls is kept
   * @throws IllegalArgumentException when a seed is no web address
   */
  public SiteSource(List<String> seeds, Path stateFolder, CrawlOptions options) {
    this.seeds = seeds.stream().map(SiteSource::normalized).distinct().toList();
    this.stateFolder = stateFolder;
    this.options = options;
  }

  private static String normalized(String seed) {
    return Urls.normalize(seed)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "not a web address: " + seed + "; it must begin with http:// or https://"));
  }

  @Override
  public void read(DocumentSink sink) throws IOException, InterruptedException {
    UrlScope scope = new UrlScope(seeds, options);
    AddressGuard guard = new AddressGuard(options.allowPrivate(), scope.hosts());
    try (Frontier frontier = Frontier.open(stateFolder);
        Fetcher fetcher = new Fetcher(options, guard)) {
      RobotsRules robots = new RobotsRules(fetcher);
      Map<String, Instant> listed = prepare(frontier, scope, robots, new Sitemaps(fetcher));
      ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
      try {
        new Crawl(options, scope, frontier, fetcher, robots, sink, workers, listed).run();
      } finally {
        workers.shutdownNow();
      }
      frontier.end();
    }
  }

  /** Returns what the sites' own lists say of when pages were changed. */
  private Map<String, Instant> prepare(
      Frontier frontier, UrlScope scope, RobotsRules robots, Sitemaps sitemaps)
      throws IOException, InterruptedException {
    frontier.begin(seeds);
    Map<String, Optional<Instant>> listed = new LinkedHashMap<>();
    for (String seed : seeds) {
      widenByRedirects(scope, frontier, seed);
      frontier.offer(seed, 0, 0);
      sitemaps.read(robots.sitemaps(seed), listed::put);
    }
    frontier.refresh(scope);
    Map<String, Instant> changed = new HashMap<>();
    for (String url : listed.keySet()) {
      if (options.maxDepth() > 0 && scope.contains(url)) {
        frontier.offer(url, 1, 0);
        Optional<Instant> when = listed.getOrDefault(url, Optional.empty());
        if (when.isPresent()) {
          changed.put(url, when.get());
          frontier.passOver(url, when.get());
        }
      }
    }
    return changed;
  }

  /** A seed that led elsewhere in an earlier crawl, or before this one was broken off. */
  private static void widenByRedirects(UrlScope scope, Frontier frontier, String seed)
      throws IOException {
    String at = frontier.location(seed);
    for (int i = 0; i < MOST_REDIRECTS && at != null; i++) {
      scope.addSeed(at);
      at = frontier.location(at);
    }
  }
}
