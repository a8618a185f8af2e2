package yiju.corpus;

import java.io.IOException;

/** Something that documents come from: files, JSON Lines, a web site. */
public interface DocumentSource {
  /**
   * Delivers every document to {@code sink}, one at a time and never two at once, holding only a
   * bounded number in memory. A document that can't be read is reported to the sink and the rest
   * goes on.
   *
   * @throws IOException when the source as a whole can't be read
   * @throws InterruptedException when the thread is interrupted; what was delivered stands
   */
  void read(DocumentSink sink) throws IOException, InterruptedException;
}
