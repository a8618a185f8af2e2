package yiju.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiju.corpus.Document;

class ConcurrencyTest {
  @Test
  void aSecondWriterIsToldSo(@TempDir Path kb) throws Exception {
    try (var first = Indexer.open(kb, Encoders.none())) {
      assertThatThrownBy(() -> Indexer.open(kb, Encoders.none(), Duration.ofMillis(100)))
          .isInstanceOf(KnowledgeBaseException.class)
          .hasMessageContaining("another process is writing to " + kb);
      first.add(Document.of("a", "", "still works"));
    }
    try (var knowledge = KnowledgeBase.open(kb)) {
      assertThat(knowledge.document("a")).isPresent();
    }
  }

  @Test
  void aSecondWriterWaitsForTheFirst(@TempDir Path kb) throws Exception {
    var first = Indexer.open(kb, Encoders.none());
    first.add(Document.of("a", "", "first"));
    try (var threads = Executors.newSingleThreadExecutor()) {
      var second =
          threads.submit(
              () -> {
                try (var indexer = Indexer.open(kb, Encoders.none())) {
                  return indexer.add(Document.of("a", "", "first"));
                }
              });
      Thread.sleep(200);
      assertThat(second.isDone()).isFalse();
      first.close();
      assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(Indexer.Change.UNCHANGED);
    }
  }

  /** Every commit holds a document in one version: its text and its passages agree. */
  @Test
  void readersSeeWholeDocumentsWhileTheyAreReplaced(@TempDir Path kb) throws Exception {
    var done = new AtomicBoolean();
    try (var indexer = Indexer.open(kb, Encoders.none());
        var knowledge = KnowledgeBase.open(kb);
        var threads = Executors.newSingleThreadExecutor()) {
      var reads =
          threads.submit(
              () -> {
                int seen = 0;
                while (!done.get() || seen == 0) {
                  knowledge.refresh();
                  var statistics = knowledge.statistics();
                  assertThat(statistics.documents()).isLessThanOrEqualTo(1);
                  assertThat(statistics.passages()).isEqualTo(statistics.documents());
                  seen += (int) statistics.documents();
                }
                return seen;
              });
      for (int i = 0; i < 40; i++) {
        indexer.add(Document.of("a", "", "version " + i));
        indexer.commit();
      }
      done.set(true);
      assertThat(reads.get(10, TimeUnit.SECONDS)).isPositive();
    }
  }
}
