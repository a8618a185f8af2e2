package yiju.generator;

import java.io.IOException;

/** Drafts an answer from evidence alone. Thread-safe. */
public interface Generator {
  DraftAnswer draft(ReadEvidence evidence) throws IOException;
}
