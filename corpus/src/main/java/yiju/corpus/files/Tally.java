package yiju.corpus.files;

import java.io.IOException;
import yiju.corpus.Document;
import yiju.corpus.DocumentSink;

/** Counts files; one of many documents counts as so many, as soon as it is read. */
final class Tally {
  private final DocumentSink sink;
  private long done;
  private long total;
  private long doneWithin;

  Tally(DocumentSink sink) {
    this.sink = sink;
  }

  void found() {
    total++;
  }

  void done() {
    done++;
    tell();
  }

  void tell() {
    sink.progress(done, total);
  }

  /** A file of many documents is over. */
  void leave() {
    total += doneWithin - 1;
    done += doneWithin;
    doneWithin = 0;
    tell();
  }

  /** For a file of many documents: what it says of its progress is added to this. */
  DocumentSink within() {
    return new DocumentSink() {
      @Override
      public void accept(Document document) throws IOException {
        sink.accept(document);
      }

      @Override
      public void removed(String idOrUrl) throws IOException {
        sink.removed(idOrUrl);
      }

      @Override
      public void checkpoint() throws IOException {
        sink.checkpoint();
      }

      @Override
      public void failed(String source, String error) {
        sink.failed(source, error);
      }

      @Override
      public void progress(long now, long of) {
        doneWithin = now;
        sink.progress(done + now, total - 1 + Math.max(now, of));
      }
    };
  }
}
