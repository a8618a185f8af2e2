package yiju.corpus.crawl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The embedded database below a folder; for one thread, in transactions. */
final class CrawlDatabase implements AutoCloseable {
  private static final int LOCKED = 90020;
  private static final String[] SCHEMA = {
    "CREATE TABLE IF NOT EXISTS crawl(id BIGINT PRIMARY KEY, seeds VARCHAR NOT NULL,"
        + " ended BOOLEAN NOT NULL)",
    "CREATE TABLE IF NOT EXISTS page(url VARCHAR PRIMARY KEY, host VARCHAR NOT NULL,"
        + " place VARCHAR NOT NULL, seq BIGINT GENERATED ALWAYS AS IDENTITY,"
        + " crawl BIGINT NOT NULL, waiting BOOLEAN NOT NULL, depth INT NOT NULL,"
        + " hops INT NOT NULL, attempts INT NOT NULL, status INT NOT NULL, etag VARCHAR,"
        + " last_modified VARCHAR, location VARCHAR, document VARCHAR, hash VARCHAR)",
    "CREATE INDEX IF NOT EXISTS page_waiting ON page(host, waiting, crawl, attempts, depth, seq)",
    "CREATE INDEX IF NOT EXISTS page_place ON page(place)",
    "CREATE INDEX IF NOT EXISTS page_document ON page(document)",
    "CREATE INDEX IF NOT EXISTS page_hash ON page(hash)",
    "ALTER TABLE page ADD COLUMN IF NOT EXISTS sketch BIGINT",
    "ALTER TABLE page ADD COLUMN IF NOT EXISTS twin BOOLEAN DEFAULT FALSE NOT NULL",
    "ALTER TABLE page ADD COLUMN IF NOT EXISTS listed VARCHAR",
    "ALTER TABLE page ADD COLUMN IF NOT EXISTS fetched TIMESTAMP WITH TIME ZONE",
  };

  /** Makes a value of the row that the result set stands on. */
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final Path folder;
  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  private CrawlDatabase(Path folder, Connection connection) {
    this.folder = folder;
    this.connection = connection;
  }

  /** Opens the database, creating it where there is none. */
  static CrawlDatabase open(Path folder) throws IOException {
    Files.createDirectories(folder);
    // By itself it would close while a crawl that was told to end still writes what came back.
    // An interrupt closes the file of the thread that it meets; "retry" opens it again.
    String url =
        "jdbc:h2:retry:"
            + folder.toAbsolutePath().resolve("frontier")
            + ";TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE";
    try {
      CrawlDatabase database =
          new CrawlDatabase(folder, DriverManager.getConnection(url, "sa", ""));
      database.connection.setAutoCommit(false);
      for (String statement : SCHEMA) {
        database.update(statement);
      }
      database.commit();
      return database;
    } catch (SQLException e) {
      String reason =
          e.getErrorCode() == LOCKED
              ? "another crawl is running; wait for it to end"
              : e.getMessage() + "; delete the folder to crawl anew";
      throw new IOException("crawl state in " + folder + ": " + reason, e);
    }
  }

  int update(String sql, @Nullable Object... values) throws IOException {
    try {
      return prepare(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... values)
      throws IOException {
    try (ResultSet rows = prepare(sql, values).executeQuery()) {
      List<T> read = new ArrayList<>();
      while (rows.next()) {
        read.add(reader.read(rows));
      }
      return read;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  void commit() throws IOException {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** What was not committed is forgotten. */
  @Override
  public void close() throws IOException {
    try {
      connection.rollback();
      connection.close();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private IOException failure(SQLException e) {
    return new IOException("crawl state in " + folder + ": " + e.getMessage(), e);
  }
}
