package yiju.api.cli;

import java.io.IOException;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiju.api.json.AddedJson;
import yiju.api.json.AddedJson.FailedJson;
import yiju.corpus.Document;
import yiju.corpus.DocumentSink;
import yiju.indexer.Indexer;
import yiju.indexer.Statistics;

/** Writes what a source delivers, and counts. */
final class ImportSink implements DocumentSink {
  private final Indexer indexer;
  private final CtrlC ctrlC;
  private final Progress progress;
  private final Origins origins;
  private final List<FailedJson> failed = new ArrayList<>();
  private long added;
  private long updated;
  private long unchanged;
  private long removed;
  private boolean counted;

  ImportSink(Indexer indexer, CtrlC ctrlC, Progress progress, Origins origins) {
    this.origins = origins;
    this.indexer = indexer;
    this.ctrlC = ctrlC;
    this.progress = progress;
  }

  /** Ctrl-C: the source is to deliver no more. */
  static final class Stopped extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    Stopped() {
      super("stopped");
    }
  }

  @Override
  public void accept(Document document) throws IOException {
    if (ctrlC.pressed()) {
      throw new Stopped();
    }
    ctrlC.undisturbed(
        () -> {
          switch (indexer.add(document)) {
            case ADDED -> added++;
            case UPDATED -> updated++;
            case UNCHANGED -> unchanged++;
          }
          origins.add(document.id());
        });
    if (!counted) {
      progress.at(added + updated + unchanged);
    }
  }

  @Override
  public void removed(String idOrUrl) throws IOException {
    if (ctrlC.pressed()) {
      throw new Stopped();
    }
    ctrlC.undisturbed(
        () -> {
          removed += indexer.remove(idOrUrl) ? 1 : 0;
        });
  }

  @Override
  public void within(@Nullable String file) throws IOException {
    ctrlC.undisturbed(() -> origins.within(file));
  }

  @Override
  public void checkpoint() throws IOException {
    ctrlC.undisturbed(indexer::commit);
  }

  @Override
  public void failed(String source, String error) {
    origins.failed();
    failed.add(new FailedJson(source, error));
    progress.failed(failed.size());
  }

  @Override
  public void progress(long done, long total) {
    counted = true;
    if (total >= 0) {
      progress.total(total);
    }
    progress.at(done);
  }

  /** So many documents went because their files did. */
  void alsoRemoved(long count) {
    removed += count;
  }

  boolean anything() {
    return added + updated + unchanged + removed > 0;
  }

  boolean anyFailed() {
    return !failed.isEmpty();
  }

  AddedJson summary(Statistics now, double seconds) {
    return new AddedJson(
        added, updated, unchanged, failed, now.documents(), now.passages(), seconds, removed);
  }
}
