package yiju.retriever;

import java.io.IOException;

/** Finds passages for a query. Thread-safe. */
public interface Retriever {
  /** The best {@code k} passages, or fewer; what was committed before the call is seen by it. */
  Evidence retrieve(Query query, int k) throws IOException;
}
