package yiju.indexer;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.hnsw.HnswGraphBuilder;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/** Where the index lies and how it is opened for writing. */
final class IndexFiles {
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);
  private static final double BUFFER_MB = 64;

  private IndexFiles() {}

  static Path index(Path directory) {
    return directory.resolve("index");
  }

  static Directory open(Path directory) throws IOException {
    return FSDirectory.open(index(directory));
  }

  /** Opens for writing, waiting for another writer to finish. */
  static IndexWriter writer(Path directory, Duration patience) throws IOException {
    Files.createDirectories(index(directory));
    Directory files = open(directory);
    long giveUp = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        return new IndexWriter(files, config());
      } catch (LockObtainFailedException e) {
        if (System.nanoTime() > giveUp) {
          files.close();
          var busy =
              new KnowledgeBaseException(
                  "another process is writing to " + directory + ": try again when it is done");
          busy.initCause(e);
          throw busy;
        }
      } catch (IOException | RuntimeException e) {
        files.close();
        throw e;
      }
      pause();
    }
  }

  static IndexWriterConfig config() {
    return new IndexWriterConfig().setCodec(new Int8Vectors()).setRAMBufferSizeMB(BUFFER_MB);
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(BETWEEN_TRIES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for the index");
    }
  }

  /** Lucene's own codec, found again by its name; only the format of new vectors differs. */
  private static final class Int8Vectors extends Lucene104Codec {
    private final KnnVectorsFormat format =
        new Lucene104HnswScalarQuantizedVectorsFormat(
            ScalarEncoding.UNSIGNED_BYTE,
            HnswGraphBuilder.DEFAULT_MAX_CONN,
            HnswGraphBuilder.DEFAULT_BEAM_WIDTH);

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
      return format;
    }
  }
}
