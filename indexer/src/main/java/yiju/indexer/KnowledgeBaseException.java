package yiju.indexer;

import java.io.IOException;

/** The knowledge base can't be opened or written; the message says what to do. */
public final class KnowledgeBaseException extends IOException {
  private static final long serialVersionUID = 1L;

  public KnowledgeBaseException(String message) {
    super(message);
  }
}
