package yiju.indexer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * What a knowledge base holds.
 *
 * @param vectors passages that have one
 * @param languages of the documents, as the documents say
 * @param bytes on disk, all files
 * @param lastCommit when it was last changed
 */
public record Statistics(
    long documents,
    long passages,
    long vectors,
    List<LanguageCount> languages,
    long bytes,
    Instant lastCommit) {
  public Statistics {
    languages = List.copyOf(languages);
  }

  /** Documents in one language. */
  public record LanguageCount(String lang, long documents) {}

  static Statistics of(IndexSearcher searcher, Path directory) throws IOException {
    long vectors = 0;
    for (String language : List.of("zh", "en")) {
      vectors += searcher.count(new FieldExistsQuery(IndexSchema.vectorField(language)));
    }
    DirectoryReader reader = (DirectoryReader) searcher.getIndexReader();
    Path commit =
        IndexFiles.index(directory).resolve(reader.getIndexCommit().getSegmentsFileName());
    return new Statistics(
        searcher.count(new FieldExistsQuery(IndexSchema.DOCUMENT)),
        searcher.count(new FieldExistsQuery(IndexSchema.PASSAGE)),
        vectors,
        languages(searcher),
        bytes(directory),
        changed(commit));
  }

  private static List<LanguageCount> languages(IndexSearcher searcher) throws IOException {
    var names = new TreeSet<String>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Terms terms = leaf.reader().terms(IndexSchema.LANG);
      if (terms != null) {
        var each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
          names.add(term.utf8ToString());
        }
      }
    }
    List<LanguageCount> counts = new ArrayList<>();
    for (String name : names) {
      int count = searcher.count(new TermQuery(new Term(IndexSchema.LANG, name)));
      if (count > 0) {
        counts.add(new LanguageCount(name, count));
      }
    }
    return counts;
  }

  /** A writer may replace the file meanwhile; then it has just been changed. */
  private static Instant changed(Path commit) throws IOException {
    try {
      return Files.getLastModifiedTime(commit).toInstant();
    } catch (NoSuchFileException e) {
      return Instant.now();
    }
  }

  private static long bytes(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.mapToLong(Statistics::size).sum();
    } catch (UncheckedIOException e) {
      return -1; // a file vanished under the walk
    }
  }

  private static long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      return 0; // merged away meanwhile
    }
  }
}
