package yiju.corpus;

import java.util.List;

/** Cuts a document into passages on sentence and heading boundaries. */
public final class PassageSplitter {
  public List<Passage> split(Document document) {
    throw new UnsupportedOperationException();
  }
}
