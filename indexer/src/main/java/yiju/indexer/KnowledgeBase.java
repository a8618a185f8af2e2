package yiju.indexer;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import yiju.corpus.Document;
import yiju.corpus.Passage;

/**
 * A knowledge base open for reading. Never blocks a writer nor waits for one; thread-safe.
 *
 * <p>Every method reads one commit: the last of any process at the time of {@link #open} or of the
 * latest {@link #refresh}.
 */
public final class KnowledgeBase implements Closeable {
  private final Path directory;
  private final Directory files;
  private final SearcherManager searchers;

  private KnowledgeBase(Path directory, Directory files, SearcherManager searchers) {
    this.directory = directory;
    this.files = files;
    this.searchers = searchers;
  }

  /**
   * @throws KnowledgeBaseException when there is none at {@code directory}, or it was made by a
   *     version that this one can't read
   */
  public static KnowledgeBase open(Path directory) throws IOException {
    if (!IndexManifest.exists(directory)) {
      throw absent(directory);
    }
    IndexManifest.read(directory).check(directory);
    Directory files = IndexFiles.open(directory);
    try {
      return new KnowledgeBase(directory, files, new SearcherManager(files, new SearcherFactory()));
    } catch (IndexNotFoundException e) {
      files.close();
      throw absent(directory);
    } catch (IOException | RuntimeException e) {
      files.close();
      throw e;
    }
  }

  static KnowledgeBaseException absent(Path directory) {
    return new KnowledgeBaseException(
        "no knowledge base at " + directory + ": run `yiju add` first");
  }

  /** Sees the last commit of any process from now on; cheap when there is no new one. */
  public void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  public Path directory() {
    return directory;
  }

  /** What the vectors and terms are made with, as of now. */
  public IndexManifest manifest() throws IOException {
    return IndexManifest.read(directory);
  }

  /** The whole document; empty when there is none of this id. */
  public Optional<Document> document(String id) throws IOException {
    return read(s -> Optional.ofNullable(new StoredBlocks(s.getIndexReader()).document(id)));
  }

  /** The passages of a document, in text order; none when there is no such document. */
  public List<Passage> passages(String documentId) throws IOException {
    return read(
        s -> {
          Block block = new StoredBlocks(s.getIndexReader()).block(documentId);
          return block == null
              ? List.of()
              : block.members().stream().map(Block.Member::passage).toList();
        });
  }

  /**
   * A page of the documents, ordered by id.
   *
   * @param offset documents before the page
   * @param limit documents on the page, at most
   */
  public List<DocumentSummary> documents(int offset, int limit) throws IOException {
    return read(s -> DocumentSummary.page(s, offset, limit));
  }

  public Statistics statistics() throws IOException {
    return read(s -> Statistics.of(s, directory));
  }

  <T> T read(IndexReaderAccess.Reading<T> reading) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return reading.read(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    files.close();
  }
}
