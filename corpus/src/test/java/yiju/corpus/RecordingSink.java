package yiju.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps what a source delivers, and fails when two threads deliver at once. */
public final class RecordingSink implements DocumentSink {
  public final Map<String, Document> documents = new LinkedHashMap<>();
  public final List<String> removed = new ArrayList<>();
  public final Map<String, String> failures = new LinkedHashMap<>();
  public long done;
  public long total;
  private final Thread owner = Thread.currentThread();

  @Override
  public void accept(Document document) {
    checkThread();
    documents.put(document.id(), document);
  }

  @Override
  public void removed(String idOrUrl) {
    checkThread();
    removed.add(idOrUrl);
  }

  @Override
  public void failed(String source, String error) {
    checkThread();
    failures.put(source, error);
  }

  @Override
  public void progress(long now, long of) {
    checkThread();
    done = now;
    total = of;
  }

  /** The document of that id, which must have come. */
  public Document get(Object id) {
    Document document = documents.get(id.toString());
    if (document == null) {
      throw new AssertionError("no document " + id + " among " + documents.keySet() + failures);
    }
    return document;
  }

  private void checkThread() {
    if (Thread.currentThread() != owner) {
      throw new AssertionError("called by " + Thread.currentThread() + ", not by " + owner);
    }
  }
}
