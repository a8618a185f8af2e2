package yiju.corpus.files;

import yiju.corpus.Document;

/** What came of a file, or of a part of it. */
sealed interface Outcome {
  record Read(Document document) implements Outcome {}

  /**
   * @param source file, with what is in it after {@code !/}
   */
  record Failed(String source, String reason) implements Outcome {}
}
