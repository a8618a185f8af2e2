package yiju.corpus.files;

import java.io.IOException;
import yiju.corpus.Document;
import yiju.corpus.DocumentSink;

/** Passes documents on but not progress, for a source within a source. */
class ForwardingSink implements DocumentSink {
  final DocumentSink sink;

  ForwardingSink(DocumentSink sink) {
    this.sink = sink;
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
}
