package yiju.generator;

import java.io.Closeable;
import java.io.IOException;

/** Drafts an answer from evidence alone. Thread-safe. */
public interface Generator extends Closeable {
  DraftAnswer draft(ReadEvidence evidence) throws IOException;

  /**
   * Drafts in other words where this generator has any.
   *
   * @param variation 0 for the first wording; each further number may bring another
   */
  default DraftAnswer draft(ReadEvidence evidence, int variation) throws IOException {
    return draft(evidence);
  }

  @Override
  default void close() throws IOException {}
}
