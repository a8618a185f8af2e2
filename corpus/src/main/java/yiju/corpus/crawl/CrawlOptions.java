package yiju.corpus.crawl;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far and how fast to crawl.
 *
 * @param maxPages pages to fetch in one crawl
 * @param maxDepth links to follow from a seed
 * @param include if any, pages of the seeds' hosts that match one of these are crawled, instead of
 *     those below the seeds' paths
 * @param exclude pages that match one of these are not crawled
 * @param delay between two requests to a host, or null for one second, none for this machine;
 *     robots.txt may ask for more
 * @param parallel requests to a host at once where there is no delay
 * @param timeout for one request, from connecting to the last byte
 * @param maxBytes of one page
 * @param allowPrivate whether pages may lead to private and loopback addresses; seeds always may
 * @param contact address or page for the owners of the sites, told to them in the User-Agent
 */
public record CrawlOptions(
    int maxPages,
    int maxDepth,
    List<Pattern> include,
    List<Pattern> exclude,
    @Nullable Duration delay,
    int parallel,
    Duration timeout,
    int maxBytes,
    boolean allowPrivate,
    @Nullable String contact) {
  public CrawlOptions {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    if (maxPages < 1 || maxDepth < 0 || parallel < 1 || maxBytes < 1) {
      throw new IllegalArgumentException("limits of a crawl must be positive");
    }
    if (timeout.isNegative() || timeout.isZero() || (delay != null && delay.isNegative())) {
      throw new IllegalArgumentException("times of a crawl must be positive");
    }
    if (contact != null && !contact.matches("[\\x20-\\x7E&&[^()]]+")) {
      throw new IllegalArgumentException("contact must be plain ASCII without parentheses");
    }
  }

  /** 10,000 pages, 30 links deep, below the seeds, 20 s and 10 MiB a page. */
  public static CrawlOptions defaults() {
    return new CrawlOptions(
        10_000, 30, List.of(), List.of(), null, 4, Duration.ofSeconds(20), 10 << 20, false, null);
  }

  public CrawlOptions withLimits(int pages, int depth) {
    return new CrawlOptions(
        pages, depth, include, exclude, delay, parallel, timeout, maxBytes, allowPrivate, contact);
  }

  public CrawlOptions withPatterns(List<Pattern> included, List<Pattern> excluded) {
    return new CrawlOptions(
        maxPages,
        maxDepth,
        included,
        excluded,
        delay,
        parallel,
        timeout,
        maxBytes,
        allowPrivate,
        contact);
  }

  public CrawlOptions withDelay(Duration newDelay) {
    return new CrawlOptions(
        maxPages,
        maxDepth,
        include,
        exclude,
        newDelay,
        parallel,
        timeout,
        maxBytes,
        allowPrivate,
        contact);
  }

  public CrawlOptions withRequestLimits(Duration newTimeout, int newMaxBytes) {
    return new CrawlOptions(
        maxPages,
        maxDepth,
        include,
        exclude,
        delay,
        parallel,
        newTimeout,
        newMaxBytes,
        allowPrivate,
        contact);
  }

  public CrawlOptions withAllowPrivate(boolean allowed) {
    return new CrawlOptions(
        maxPages, maxDepth, include, exclude, delay, parallel, timeout, maxBytes, allowed, contact);
  }

  public CrawlOptions withContact(String newContact) {
    return new CrawlOptions(
        maxPages,
        maxDepth,
        include,
        exclude,
        delay,
        parallel,
        timeout,
        maxBytes,
        allowPrivate,
        newContact);
  }

  String userAgent() {
    return contact == null ? "Yiju/0.1" : "Yiju/0.1 (" + contact + ")";
  }
}
