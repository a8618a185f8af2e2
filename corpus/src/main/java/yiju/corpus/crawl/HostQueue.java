package yiju.corpus.crawl;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The next addresses of one host, a few of them in memory, and those being fetched. */
final class HostQueue {
  private static final int CHUNK = 50;

  private final String host;
  private final HostPace pace;
  private final Deque<FetchState> next = new ArrayDeque<>();
  private final Set<String> inFlight = new HashSet<>();

  HostQueue(String host, HostPace pace) {
    this.host = host;
    this.pace = pace;
  }

  HostPace pace() {
    return pace;
  }

  /** The next address, now being fetched; null when none waits. */
  @Nullable FetchState take(Frontier frontier) throws IOException {
    if (next.isEmpty()) {
      for (FetchState state : frontier.next(host, CHUNK + inFlight.size())) {
        if (!inFlight.contains(state.url())) {
          next.add(state);
        }
      }
    }
    FetchState state = next.poll();
    if (state != null) {
      inFlight.add(state.url());
      pace.started();
    }
    return state;
  }

  void dropped(String url) {
    inFlight.remove(url);
    pace.dropped();
  }

  void ended(String url) {
    inFlight.remove(url);
    pace.ended();
  }
}
