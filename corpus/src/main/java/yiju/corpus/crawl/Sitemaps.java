package yiju.corpus.crawl;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Addresses that a site lists itself. */
final class Sitemaps {
  private static final Logger LOG = LoggerFactory.getLogger(Sitemaps.class);
  private static final int MOST_FILES = 100;

  private final Fetcher fetcher;

  Sitemaps(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /**
   * Reads sitemaps, and those that they name; one that can't be read is only logged.
   *
   * @param pages told each page, and when it was changed if that is said
   */
  void read(List<String> sitemaps, BiConsumer<String, Optional<Instant>> pages)
      throws InterruptedException {
    Deque<String> waiting = new ArrayDeque<>();
    sitemaps.forEach(s -> Urls.normalize(s).ifPresent(waiting::add));
    Set<String> seen = new HashSet<>();
    while (!waiting.isEmpty() && seen.size() < MOST_FILES) {
      String url = waiting.remove();
      if (!seen.add(url)) {
        continue;
      }
      switch (fetcher.fetch(url, null, null)) {
        case FetchResult.Content content -> parse(url, content, waiting, pages);
        case FetchResult.Redirect redirect -> waiting.add(redirect.location());
        case FetchResult.Gone gone -> LOG.info("sitemap {}: HTTP status {}", url, gone.status());
        case FetchResult.Refused refused -> LOG.info("sitemap {}: {}", url, refused.reason());
        case FetchResult.Unavailable failed -> LOG.info("sitemap {}: {}", url, failed.reason());
        case FetchResult.NotModified same -> LOG.info("sitemap {}: HTTP status 304", url);
      }
    }
  }

  private static void parse(
      String url,
      FetchResult.Content content,
      Deque<String> waiting,
      BiConsumer<String, Optional<Instant>> pages) {
    try {
      AbstractSiteMap map =
          new SiteMapParser(false).parseSiteMap(content.body(), URI.create(url).toURL());
      if (map instanceof SiteMapIndex index) {
        index
            .getSitemaps()
            .forEach(s -> Urls.normalize(s.getUrl().toString()).ifPresent(waiting::add));
      } else if (map instanceof SiteMap list) {
        for (SiteMapURL page : list.getSiteMapUrls()) {
          Optional<Instant> changed =
              Optional.ofNullable(page.getLastModified()).map(Date::toInstant);
          Urls.normalize(page.getUrl().toString()).ifPresent(u -> pages.accept(u, changed));
        }
      }
    } catch (UnknownFormatException | IOException e) {
      LOG.info("sitemap {} can't be read: {}", url, e.getMessage());
    }
  }
}
