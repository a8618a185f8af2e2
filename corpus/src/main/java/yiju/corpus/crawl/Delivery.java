package yiju.corpus.crawl;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Document;
import yiju.corpus.DocumentSink;
import yiju.corpus.crawl.Frontier.Outcome;

/** Hands pages to the sink, each text once, and takes back what is no longer there. */
final class Delivery {
  private final DocumentSink sink;
  private final Frontier frontier;
  private final UrlScope scope;

  Delivery(DocumentSink sink, Frontier frontier, UrlScope scope) {
    this.sink = sink;
    this.frontier = frontier;
    this.scope = scope;
  }

  void page(FetchState state, FetchResult.Content content, PageParser.Page page)
      throws IOException {
    boolean hidden = page.noindex() || page.content().text().isBlank();
    String hash = hidden ? null : page.hash();
    String document = hash == null ? null : deliver(state.url(), page, hash);
    retract(state, document);
    frontier.done(
        state.url(),
        new Outcome(200, content.etag(), content.lastModified(), null, document, hash));
  }

  /** Returns the id under which the page's text stands. */
  private String deliver(String url, PageParser.Page page, String hash) throws IOException {
    String canonical = page.canonical();
    String id = canonical != null && scope.believes(url, canonical) ? canonical : url;
    if (id.equals(url) || frontier.delivered(id, url) == null) {
      String twin = frontier.twin(hash, url);
      if (twin != null) {
        return twin;
      }
      sink.accept(filedUnder(id, page.content()));
    }
    return id;
  }

  private static Document filedUnder(String id, Document d) {
    return new Document(
        id, d.title(), d.text(), id, d.lang(), d.modified(), d.supersedes(), d.headings());
  }

  /** The address holds no text any more. */
  void withdraw(FetchState state, Outcome outcome) throws IOException {
    retract(state, null);
    frontier.done(state.url(), outcome);
  }

  private void retract(FetchState state, @Nullable String now) throws IOException {
    String before = state.document();
    if (before != null && !before.equals(now) && frontier.otherOwner(before, state.url()) == null) {
      sink.removed(before);
    }
  }
}
