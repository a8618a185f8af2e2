package yiju.corpus.files;

import yiju.corpus.DocumentSink;

/** Adds up the progress of several sources; the total is unknown until the last. */
final class CountingSink extends ForwardingSink {
  private long doneBefore;
  private long doneInThis;

  CountingSink(DocumentSink sink) {
    super(sink);
  }

  void endOfSource() {
    doneBefore += doneInThis;
    doneInThis = 0;
  }

  @Override
  public void progress(long done, long total) {
    doneInThis = done;
    sink.progress(doneBefore + done, -1);
  }
}
