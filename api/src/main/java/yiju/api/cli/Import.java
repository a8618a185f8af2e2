package yiju.api.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import yiju.api.json.AddedJson;
import yiju.api.json.AddedJson.FailedJson;
import yiju.api.json.Json;
import yiju.corpus.DocumentSource;
import yiju.indexer.Indexer;
import yiju.indexer.KnowledgeBase;
import yiju.indexer.Statistics;
import yiju.inference.Models;

/**
 * Brings documents into a knowledge base: all text first, which is searchable at once, then the
 * vectors. Ctrl-C keeps what is done.
 */
record Import(Terminal terminal, Path directory, Models models, boolean vectors, boolean json) {
  private static final int FAILURES_SHOWN = 20;

  /**
   * Imports, prints the summary and returns the exit status.
   *
   * @param mayBeNothing whether a source that delivers nothing, and fails at nothing, is as it
   *     should be
   */
  int run(DocumentSource source, boolean mayBeNothing) throws IOException {
    Instant start = Instant.now();
    ImportSink sink;
    boolean stopped;
    try (CtrlC ctrlC = new CtrlC();
        Indexer indexer = Indexer.open(directory, models::encoder)) {
      try (Progress progress = Progress.show(terminal, "add", Progress.UNKNOWN)) {
        sink = new ImportSink(indexer, ctrlC, progress);
        readAll(source, sink, ctrlC);
      }
      indexer.commit();
      if (vectors && !ctrlC.pressed()) {
        fill(indexer);
      }
      stopped = ctrlC.pressed();
      Thread.interrupted(); // Closing writes.
    }
    Statistics now;
    try (KnowledgeBase knowledge = KnowledgeBase.open(directory)) {
      now = knowledge.statistics();
    }
    double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
    print(sink.summary(now, seconds), now);
    if (stopped) {
      terminal.err().println("yiju: stopped; what is done is kept, the same command goes on");
      return Yiju.FAILED;
    }
    boolean fine = sink.anything() || (mayBeNothing && !sink.anyFailed());
    return fine ? Yiju.DONE : Yiju.FAILED;
  }

  private static void readAll(DocumentSource source, ImportSink sink, CtrlC ctrlC)
      throws IOException {
    try {
      source.read(sink);
    } catch (InterruptedException | ImportSink.Stopped e) {
      if (!ctrlC.pressed()) {
        throw new IOException("interrupted", e);
      }
    } finally {
      Thread.interrupted(); // The commit must not be disturbed.
    }
  }

  private void fill(Indexer indexer) throws IOException {
    try (Progress progress = Progress.show(terminal, "vectors", Progress.UNKNOWN)) {
      long[] total = {-1};
      indexer.fillVectors(
          missing -> {
            if (total[0] < 0) {
              total[0] = missing;
              progress.total(missing);
            }
            progress.at(total[0] - missing);
          });
    }
  }

  private void print(AddedJson summary, Statistics now) {
    if (json) {
      terminal.out().println(Json.line(summary));
      return;
    }
    terminal
        .out()
        .printf(
            "%d added, %d updated, %d unchanged, %d failed in %.1f s%n",
            summary.added(),
            summary.updated(),
            summary.unchanged(),
            summary.failed().size(),
            summary.seconds());
    terminal
        .out()
        .printf("%s: %d documents, %d passages%n", directory, now.documents(), now.passages());
    long missing = now.passages() - now.vectors();
    if (missing > 0) {
      terminal.out().printf("%d passages have no vector yet%n", missing);
    }
    for (FailedJson f : summary.failed().stream().limit(FAILURES_SHOWN).toList()) {
      terminal.err().println("failed: " + f.source() + ": " + f.error());
    }
    if (summary.failed().size() > FAILURES_SHOWN) {
      int more = summary.failed().size() - FAILURES_SHOWN;
      terminal.err().println("and " + more + " more; --json lists all");
    }
  }
}
