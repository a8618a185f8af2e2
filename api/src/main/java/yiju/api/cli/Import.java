package yiju.api.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
record Import(
    String task, Terminal terminal, Path directory, Models models, boolean vectors, boolean json) {
  private static final int FAILURES_SHOWN = 20;

  /**
   * Imports, prints the summary and returns the exit status.
   *
   * @param mayBeNothing whether a source that delivers nothing, and fails at nothing, is as it
   *     should be
   */
  int run(DocumentSource source, boolean mayBeNothing) throws IOException {
    return run(source, mayBeNothing, new Gone(directory, List.of()));
  }

  /** Imports files, and removes what is gone of them. */
  int run(DocumentSource source, boolean mayBeNothing, Gone gone) throws IOException {
    // Once it is closed, a virtual machine that was told to end does so.
    try (CtrlC ctrlC = new CtrlC()) {
      return run(source, mayBeNothing, gone, ctrlC);
    }
  }

  private int run(DocumentSource source, boolean mayBeNothing, Gone gone, CtrlC ctrlC)
      throws IOException {
    Instant start = Instant.now();
    ImportSink sink;
    Origins origins = new Origins(directory);
    Set<String> removed = Set.of();
    try (Indexer indexer = Indexer.open(directory, models::encoder)) {
      try (Progress progress = Progress.tell(terminal, task)) {
        sink = new ImportSink(indexer, ctrlC, progress, origins);
        readAll(source, sink, ctrlC);
      }
      indexer.commit();
      if (!ctrlC.pressed()) {
        removed = gone.remove(indexer, origins);
        indexer.commit();
        sink.alsoRemoved(removed.size());
      }
      if (vectors && !ctrlC.pressed()) {
        fill(indexer);
      }
      Thread.interrupted(); // Closing writes.
    }
    Statistics now;
    try (KnowledgeBase knowledge = KnowledgeBase.open(directory)) {
      now = knowledge.statistics();
    }
    double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
    print(sink.summary(now, seconds), removed, now);
    if (ctrlC.pressed()) {
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
    try (Progress progress = Progress.tell(terminal, "vectors")) {
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

  private void print(AddedJson summary, Set<String> gone, Statistics now) {
    if (json) {
      terminal.out().println(Json.line(summary));
      return;
    }
    terminal
        .out()
        .printf(
            "%d added, %d updated, %d unchanged, %d removed, %d failed in %.1f s%n",
            summary.added(),
            summary.updated(),
            summary.unchanged(),
            summary.removed(),
            summary.failed().size(),
            summary.seconds());
    terminal
        .out()
        .printf("%s: %d documents, %d passages%n", directory, now.documents(), now.passages());
    gone.forEach(id -> terminal.out().println("removed " + id));
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
