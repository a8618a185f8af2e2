package yiju.corpus.files;

import java.io.IOException;
import yiju.corpus.Document;
import yiju.corpus.DocumentSink;

/** Adds up the progress of several sources; the total is unknown until the last. */
final class CountingSink implements DocumentSink {
  private final DocumentSink sink;
  private long doneBefore;
  private long doneInThis;

  CountingSink(DocumentSink sink) {
    this.sink = sink;
  }

  void endOfSource() {
    doneBefore += doneInThis;
    doneInThis = 0;
  }

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
  public void progress(long done, long total) {
    doneInThis = done;
    sink.progress(doneBefore + done, -1);
  }
}
