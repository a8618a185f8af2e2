package yiju.corpus.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import yiju.corpus.Document;
import yiju.corpus.RecordingSink;

class ReadingsTest {
  private final RecordingSink sink = new RecordingSink();

  private static List<Outcome> read(String id) {
    return List.of(new Outcome.Read(Document.of(id, "", "Text of " + id)));
  }

  @Test
  void deliversInOrderHoweverLongEachTakes() throws Exception {
    Readings readings = new Readings(sink);
    CountDownLatch second = new CountDownLatch(1);
    readings.add(
        "1",
        () -> {
          second.await();
          return read("1");
        });
    readings.add(
        "2",
        () -> {
          second.countDown();
          return read("2");
        });
    readings.then(() -> sink.progress(2, 2));
    readings.finish();
    assertThat(sink.documents.keySet()).containsExactly("1", "2");
    assertThat(sink.done).isEqualTo(2);
  }

  @Test
  void oneBadFileStopsNothing() throws Exception {
    Readings readings = new Readings(sink, Duration.ofSeconds(3));
    readings.add(
        "hangs",
        () -> {
          new CountDownLatch(1).await();
          return read("hangs");
        });
    readings.add("deep", () -> endless(1));
    readings.add(
        "breaks",
        () -> {
          throw new IllegalStateException("no such table\nat line 3");
        });
    readings.add("good", () -> read("good"));
    readings.finish();
    assertThat(sink.failures)
        .containsEntry("deep", "too deeply nested")
        .containsEntry("breaks", "can't be read: no such table")
        .containsEntry("hangs", "gave up after 3 s");
    assertThat(sink.documents.keySet()).containsExactly("good");
  }

  private static List<Outcome> endless(int depth) {
    return depth < 0 ? List.of() : endless(depth + 1).subList(0, 0);
  }
}
