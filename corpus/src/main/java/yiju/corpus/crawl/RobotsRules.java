package yiju.corpus.crawl;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What robots.txt of each host says (RFC 9309), read once a crawl. */
final class RobotsRules {
  private static final List<String> NAME = List.of("yiju");
  private static final int MOST_REDIRECTS = 5;

  private final Fetcher fetcher;
  private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
  private final Map<String, Rules> rules = new HashMap<>();

  /**
   * @param unreadable why robots.txt could not be read, in which case nothing is allowed
   */
  private record Rules(BaseRobotRules rules, @Nullable String unreadable) {}

  RobotsRules(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  boolean allows(String url) throws InterruptedException {
    return of(url).rules.isAllowed(url);
  }

  /** Why robots.txt of the page's host can't be read, or null when it can. */
  @Nullable String unreadable(String url) throws InterruptedException {
    return of(url).unreadable;
  }

  Duration crawlDelay(String url) throws InterruptedException {
    long millis = of(url).rules.getCrawlDelay();
    return millis == BaseRobotRules.UNSET_CRAWL_DELAY ? Duration.ZERO : Duration.ofMillis(millis);
  }

  List<String> sitemaps(String url) throws InterruptedException {
    return of(url).rules.getSitemaps();
  }

  private Rules of(String url) throws InterruptedException {
    String site = url.substring(0, url.indexOf("://") + 3) + Urls.authority(url);
    Rules known = rules.get(site);
    if (known == null) {
      known = read(site + "/robots.txt");
      rules.put(site, known);
    }
    return known;
  }

  private Rules read(String robots) throws InterruptedException {
    String url = robots;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      switch (fetcher.fetch(url, null, null)) {
        case FetchResult.Content content -> {
          return new Rules(parser.parseContent(robots, content.body(), content.type(), NAME), null);
        }
        case FetchResult.Redirect redirect -> url = redirect.location();
        case FetchResult.Gone gone -> {
          return allowAll();
        }
        case FetchResult.Refused refused -> {
          return refused.reason().startsWith("HTTP status 4") ? allowAll() : none(refused.reason());
        }
        case FetchResult.Unavailable unavailable -> {
          return none(unavailable.reason());
        }
        case FetchResult.NotModified notModified -> {
          return none("HTTP status 304 without a condition");
        }
      }
    }
    return allowAll();
  }

  private Rules allowAll() {
    return new Rules(parser.failedFetch(404), null);
  }

  private Rules none(String reason) {
    return new Rules(parser.failedFetch(503), reason);
  }
}
