package yiju.corpus.crawl;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which address holds which document: its own, one that names it as canonical, or, as a twin, one
 * that says the same.
 */
final class Holders {
  private static final String ALIKE =
      ".hash = ? AND BITCOUNT(BITXOR(h.sketch, CAST(? AS BIGINT))) <= " + Likeness.MOST_BITS;

  private final CrawlDatabase database;
  private final long crawl;

  Holders(CrawlDatabase database, long crawl) {
    this.database = database;
    this.crawl = crawl;
  }

  /**
   * @param document id under which the text stands in the knowledge base
   * @param twin whether it is the text of another address, which says the same
   */
  record Filed(String document, boolean twin, Likeness likeness) {}

  /** Another address whose text stands under this id. */
  @Nullable String other(String document, String url) throws IOException {
    return first("SELECT url FROM page WHERE document = ? AND url <> ?", document, url);
  }

  /** The other address whose text it is that stands under this id, its own before all. */
  @Nullable String author(String document, String url) throws IOException {
    return first(
        "SELECT url FROM page WHERE document = ? AND url <> ? AND crawl = ? AND NOT twin"
            + " ORDER BY CASE WHEN url = document THEN 0 ELSE LENGTH(url) END, url LIMIT 1",
        document,
        url,
        crawl);
  }

  /** Documents of the page's host that say the same as the page, which would be {@code id}. */
  List<String> twins(String url, String id, Likeness likeness) throws IOException {
    return database.query(
        "SELECT DISTINCT document FROM page h WHERE host = ? AND crawl = ? AND NOT twin"
            + " AND document <> ? AND url <> ? AND h"
            + ALIKE,
        r -> r.getString(1),
        Urls.authority(url),
        crawl,
        id,
        url,
        likeness.face(),
        likeness.sketch());
  }

  /** What stood under one id is a twin of another from now on. */
  void refile(String from, String to) throws IOException {
    database.update("UPDATE page SET document = ?, twin = TRUE WHERE document = ?", to, from);
  }

  /**
   * Lets twins wait again whose document is gone or says something else by now; they are fetched
   * whether they changed or not. Returns how many there are.
   */
  int reviveOrphans() throws IOException {
    return database.update(
        "UPDATE page p SET waiting = TRUE, twin = FALSE, hash = NULL, attempts = 0, etag = NULL,"
            + " last_modified = NULL WHERE crawl = ? AND twin AND NOT waiting AND NOT EXISTS"
            + " (SELECT 1 FROM page h WHERE h.document = p.document AND NOT h.twin AND h"
            + ALIKE.replaceFirst("\\?", "p.hash").replaceFirst("\\?", "p.sketch")
            + ")",
        crawl);
  }

  private @Nullable String first(String sql, Object... values) throws IOException {
    List<String> found = database.query(sql, r -> r.getString(1), values);
    return found.isEmpty() ? null : found.getFirst();
  }
}
