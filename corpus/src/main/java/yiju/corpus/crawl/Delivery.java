package yiju.corpus.crawl;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Document;
import yiju.corpus.DocumentSink;
import yiju.corpus.crawl.Frontier.Outcome;
import yiju.corpus.crawl.Holders.Filed;

/**
 * Hands pages to the sink, each text once, and takes back what is no longer there.
 *
 * <p>Of pages that say the same the shortest address is kept, then the first in the alphabet, so
 * that it does not matter which was fetched first.
 */
final class Delivery {
  private final DocumentSink sink;
  private final Frontier frontier;
  private final UrlScope scope;
  private final Map<String, Instant> listed;

  /**
   * @param listed when the site's own list says that a page was changed
   */
  Delivery(DocumentSink sink, Frontier frontier, UrlScope scope, Map<String, Instant> listed) {
    this.sink = sink;
    this.frontier = frontier;
    this.scope = scope;
    this.listed = listed;
  }

  void page(FetchState state, FetchResult.Content content, PageParser.Page page)
      throws IOException {
    boolean hidden = page.noindex() || page.content().text().isBlank();
    Filed filed = hidden ? null : deliver(state.url(), page);
    retract(state, filed == null ? null : filed.document());
    Instant changed = listed.get(state.url());
    frontier.done(
        state.url(),
        new Outcome(200, content.etag(), content.lastModified(), null, changed, filed));
  }

  private Filed deliver(String url, PageParser.Page page) throws IOException {
    Likeness likeness = Likeness.of(page.content().title(), page.content().text());
    String canonical = page.canonical();
    String id = canonical != null && scope.believes(url, canonical) ? canonical : url;
    String author = id.equals(url) ? null : frontier.holders().author(id, url);
    if (author != null && (author.equals(id) || isBefore(author, url))) {
      return new Filed(id, false, likeness);
    }
    List<String> twins = frontier.holders().twins(url, id, likeness);
    for (String twin : twins) {
      if (isBefore(twin, id)) {
        return new Filed(twin, true, likeness);
      }
    }
    sink.accept(filedUnder(id, page.content(), listed.get(url)));
    for (String twin : twins) {
      frontier.holders().refile(twin, id);
      sink.removed(twin);
    }
    return new Filed(id, false, likeness);
  }

  private static boolean isBefore(String url, String other) {
    return url.length() == other.length()
        ? url.compareTo(other) < 0
        : url.length() < other.length();
  }

  private static Document filedUnder(String id, Document d, @Nullable Instant listed) {
    Instant modified = d.modified() == null ? listed : d.modified();
    return new Document(
        id, d.title(), d.text(), id, d.lang(), modified, d.supersedes(), d.headings());
  }

  /** The address holds no text any more. */
  void withdraw(FetchState state, Outcome outcome) throws IOException {
    retract(state, null);
    frontier.done(state.url(), outcome);
  }

  private void retract(FetchState state, @Nullable String now) throws IOException {
    String before = state.document();
    if (before == null || before.equals(now)) {
      return;
    }
    if (frontier.holders().other(before, state.url()) == null) {
      sink.removed(before);
    }
  }
}
