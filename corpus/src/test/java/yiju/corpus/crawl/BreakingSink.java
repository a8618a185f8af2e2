package yiju.corpus.crawl;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import yiju.corpus.Document;
import yiju.corpus.DocumentSink;

/** Takes some documents and then no more. */
record BreakingSink(DocumentSink sink, AtomicInteger left) implements DocumentSink {
  @Override
  public void accept(Document document) throws IOException {
    if (left.getAndDecrement() == 0) {
      throw new IOException("disk full");
    }
    sink.accept(document);
  }

  @Override
  public void removed(String idOrUrl) throws IOException {
    sink.removed(idOrUrl);
  }

  @Override
  public void failed(String source, String error) {
    sink.failed(source, error);
  }
}
