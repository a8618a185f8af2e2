package yiju.corpus.crawl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
      prepare(frontier, scope, robots, new Sitemaps(fetcher));
      ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
      try {
        new Crawl(options, scope, frontier, fetcher, robots, sink, workers).run();
      } finally {
        workers.shutdownNow();
      }
      frontier.end();
    }
  }

  private void prepare(Frontier frontier, UrlScope scope, RobotsRules robots, Sitemaps sitemaps)
      throws IOException, InterruptedException {
    frontier.begin(seeds);
    Set<String> listed = new HashSet<>();
    for (String seed : seeds) {
      widenByRedirects(scope, frontier, seed);
      frontier.offer(seed, 0, 0);
      sitemaps.read(robots.sitemaps(seed), listed::add);
    }
    frontier.refresh(scope);
    for (String url : listed) {
      if (options.maxDepth() > 0 && scope.contains(url)) {
        frontier.offer(url, 1, 0);
      }
    }
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
