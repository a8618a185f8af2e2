package yiju.generator;

import java.io.IOException;
import yiju.retriever.Evidence;

/** Drafts an answer from evidence alone. Thread-safe. */
public interface Generator {
  DraftAnswer draft(Evidence evidence) throws IOException;
}
