package yiju.corpus.crawl;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import yiju.corpus.DocumentSink;

/** The queues of the hosts in the scope, each at the pace that its robots.txt and we ask for. */
final class Hosts {
  private static final Duration DEFAULT_DELAY = Duration.ofSeconds(1);
  private static final long LONGEST_WAIT_NANOS = 200_000_000;

  private final CrawlOptions options;
  private final UrlScope scope;
  private final RobotsRules robots;
  private final Map<String, HostQueue> queues = new LinkedHashMap<>();
  private final Set<String> shut = new TreeSet<>();

  Hosts(CrawlOptions options, UrlScope scope, RobotsRules robots) {
    this.options = options;
    this.scope = scope;
    this.robots = robots;
  }

  HostQueue of(String url) {
    HostQueue queue = queues.get(Urls.authority(url));
    if (queue == null) {
      throw new IllegalStateException("no queue for " + url);
    }
    return queue;
  }

  Collection<HostQueue> all() {
    return Collections.unmodifiableCollection(queues.values());
  }

  /** Opens the queues of hosts that have come into the scope; a host that fails is left alone. */
  void open(Frontier frontier, DocumentSink sink) throws IOException, InterruptedException {
    for (String host : scope.hosts()) {
      if (queues.containsKey(host) || shut.contains(host)) {
        continue;
      }
      for (FetchState first : frontier.next(host, 1)) {
        String unreadable = robots.unreadable(first.url());
        if (unreadable == null) {
          queues.put(host, new HostQueue(host, pace(first.url())));
        } else {
          shut.add(host);
          sink.failed(first.url(), "robots.txt of " + host + " can't be read: " + unreadable);
        }
      }
    }
  }

  private HostPace pace(String url) throws InterruptedException {
    Duration ours = options.delay();
    if (ours == null) {
      String name = Urls.authority(url).replaceFirst(":\\d+$", "");
      ours = AddressGuard.isLoopback(name) ? Duration.ZERO : DEFAULT_DELAY;
    }
    Duration theirs = robots.crawlDelay(url);
    Duration delay = theirs.compareTo(ours) > 0 ? theirs : ours;
    return new HostPace(delay, options.parallel(), System::nanoTime);
  }

  boolean anyPauses() {
    return queues.values().stream().anyMatch(q -> q.pace().nanosToNext() > 0);
  }

  /** Until the first host's pause ends, but not for long. */
  long nanosToWait() {
    return queues.values().stream()
        .mapToLong(q -> q.pace().nanosToNext())
        .filter(n -> n > 0)
        .reduce(LONGEST_WAIT_NANOS, Math::min);
  }
}
