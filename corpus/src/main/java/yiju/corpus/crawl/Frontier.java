package yiju.corpus.crawl;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yiju.corpus.crawl.Holders.Filed;

/**
 * The addresses of a crawl, waiting or done, kept over crawls and kills.
 *
 * <p>Addresses wait in the order of retries, depth and discovery. Nothing is remembered for good
 * before {@link #commit}.
 */
final class Frontier implements AutoCloseable {
  /** Query strings of one path; more are taken for a calendar or a search. */
  private static final int MOST_VARIANTS = 200;

  private static final int RECENT = 100_000;
  private static final String STATE =
      "SELECT url, depth, hops, attempts, etag, last_modified, document FROM page ";

  /**
   * What became of an address.
   *
   * @param status of the answer; 0 if none was asked for
   * @param location where it redirects to
   * @param listed when the site's own list says that it was changed
   * @param filed what its text became, if it has any
   */
  record Outcome(
      int status,
      @Nullable String etag,
      @Nullable String lastModified,
      @Nullable String location,
      @Nullable Instant listed,
      @Nullable Filed filed) {
    /** An address without text. */
    static Outcome of(int status) {
      return new Outcome(status, null, null, null, null, null);
    }
  }

  private final CrawlDatabase database;
  private final Set<String> recent = new HashSet<>();
  private long crawl;
  private @Nullable Holders holders;
  private long waiting;
  private long done;

  private Frontier(CrawlDatabase database) {
    this.database = database;
  }

  static Frontier open(Path folder) throws IOException {
    return new Frontier(CrawlDatabase.open(folder));
  }

  /** Goes on with the last crawl of these seeds if it did not end; else begins one. */
  void begin(List<String> seeds) throws IOException {
    String key = String.join("\n", seeds.stream().sorted().toList());
    List<Long> open =
        database.query(
            "SELECT MAX(id) FROM crawl WHERE seeds = ? AND NOT ended", r -> r.getLong(1), key);
    crawl = open.getFirst();
    if (crawl == 0) {
      crawl = 1 + count("SELECT COALESCE(MAX(id), 0) FROM crawl");
      database.update("INSERT INTO crawl VALUES (?, ?, FALSE)", crawl, key);
    }
    holders = new Holders(database, crawl);
    waiting = count("SELECT COUNT(*) FROM page WHERE crawl = ? AND waiting", crawl);
    done = count("SELECT COUNT(*) FROM page WHERE crawl = ? AND status IN (200, 304)", crawl);
  }

  /** Lets all that earlier crawls found in the scope wait again, but for what is gone. */
  void refresh(UrlScope scope) throws IOException {
    for (String host : scope.hosts()) {
      database.update(
          "DELETE FROM page WHERE host = ? AND crawl < ? AND status IN (404, 410)", host, crawl);
      String known = "SELECT url FROM page WHERE host = ? AND crawl < ?";
      for (String url : database.query(known, r -> r.getString(1), host, crawl)) {
        if (scope.contains(url)) {
          revive(url);
        }
      }
    }
  }

  /** Lets an address wait unless it is known to this crawl. */
  void offer(String url, int depth, int hops) throws IOException {
    if (recent.size() >= RECENT) {
      recent.clear();
    }
    if (!recent.add(url)) {
      return;
    }
    String place = Urls.authority(url) + Urls.path(url);
    List<Long> known =
        database.query("SELECT crawl FROM page WHERE url = ?", r -> r.getLong(1), url);
    if (known.isEmpty()) {
      boolean variant = url.indexOf('?') >= 0;
      if (variant && count("SELECT COUNT(*) FROM page WHERE place = ?", place) >= MOST_VARIANTS) {
        return;
      }
      database.update(
          "INSERT INTO page(url, host, place, crawl, waiting, depth, hops, attempts, status)"
              + " VALUES (?, ?, ?, ?, TRUE, ?, ?, 0, 0)",
          url,
          Urls.authority(url),
          place,
          crawl,
          depth,
          hops);
      waiting++;
    } else if (known.getFirst() < crawl) {
      revive(url);
    }
  }

  private void revive(String url) throws IOException {
    waiting +=
        database.update(
            "UPDATE page SET crawl = ?, waiting = TRUE, hops = 0, attempts = 0 WHERE url = ?",
            crawl,
            url);
  }

  /** The next to fetch from a host. */
  List<FetchState> next(String host, int limit) throws IOException {
    return database.query(
        STATE
            + "WHERE host = ? AND waiting = TRUE AND crawl = ?"
            + " ORDER BY attempts, depth, seq LIMIT ?",
        Frontier::state,
        host,
        crawl,
        limit);
  }

  private static FetchState state(ResultSet r) throws SQLException {
    return new FetchState(
        r.getString(1),
        r.getInt(2),
        r.getInt(3),
        r.getInt(4),
        r.getString(5),
        r.getString(6),
        r.getString(7));
  }

  void done(String url, Outcome o) throws IOException {
    waiting -=
        database.update(
            "UPDATE page SET waiting = FALSE, status = ?, etag = ?, last_modified = ?,"
                + " location = ?, listed = ?, fetched = CURRENT_TIMESTAMP, document = ?, twin = ?,"
                + " hash = ?, sketch = ? WHERE url = ? AND waiting",
            o.status,
            o.etag,
            o.lastModified,
            o.location,
            o.listed == null ? null : o.listed.toString(),
            o.filed == null ? null : o.filed.document(),
            o.filed != null && o.filed.twin(),
            o.filed == null ? null : o.filed.likeness().face(),
            o.filed == null ? null : o.filed.likeness().sketch(),
            url);
    if (o.status == 200) {
      done++;
    }
  }

  /** Done, and all that was known of it holds on. */
  void unchanged(String url, int status) throws IOException {
    String update = "UPDATE page SET waiting = FALSE, status = ? WHERE url = ? AND waiting";
    waiting -= database.update(update, status, url);
    if (status == 304) {
      done++;
    }
  }

  /**
   * Takes a page for unchanged that the site's own list says was not changed since it was fetched,
   * if its server says nothing itself. After a week it is fetched all the same.
   */
  void passOver(String url, Instant listed) throws IOException {
    int passed =
        database.update(
            "UPDATE page SET waiting = FALSE, status = 304 WHERE url = ? AND crawl = ? AND waiting"
                + " AND document IS NOT NULL AND NOT twin AND etag IS NULL"
                + " AND last_modified IS NULL AND listed = ?"
                + " AND fetched > DATEADD(DAY, -7, CURRENT_TIMESTAMP)",
            url,
            crawl,
            listed.toString());
    waiting -= passed;
    done += passed;
  }

  /** Twins that have lost their document wait again; says whether there are any. */
  boolean reviveOrphans() throws IOException {
    int revived = holders().reviveOrphans();
    waiting += revived;
    return revived > 0;
  }

  Holders holders() {
    return Objects.requireNonNull(holders, "no crawl has begun");
  }

  void retryLater(String url) throws IOException {
    database.update("UPDATE page SET attempts = attempts + 1 WHERE url = ?", url);
  }

  /** Where an address redirected to when it was last fetched. */
  @Nullable String location(String url) throws IOException {
    return first("SELECT location FROM page WHERE url = ? AND location IS NOT NULL", url);
  }

  /** Where this crawl found an address to redirect to. */
  @Nullable String redirection(String url) throws IOException {
    return first(
        "SELECT location FROM page WHERE url = ? AND location IS NOT NULL AND crawl = ?"
            + " AND NOT waiting",
        url,
        crawl);
  }

  private @Nullable String first(String sql, Object... values) throws IOException {
    List<String> found = database.query(sql, r -> r.getString(1), values);
    return found.isEmpty() ? null : found.getFirst();
  }

  private long count(String sql, Object... values) throws IOException {
    return database.query(sql, r -> r.getLong(1), values).getFirst();
  }

  long waiting() {
    return waiting;
  }

  /** Pages that this crawl has read or found unchanged. */
  long pages() {
    return done;
  }

  void commit() throws IOException {
    database.commit();
  }

  void end() throws IOException {
    database.update("UPDATE crawl SET ended = TRUE WHERE id = ?", crawl);
    database.update("DELETE FROM crawl WHERE id < ? AND ended", crawl);
    database.commit();
  }

  @Override
  public void close() throws IOException {
    database.close();
  }
}
