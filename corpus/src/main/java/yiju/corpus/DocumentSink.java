package yiju.corpus;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes what a {@link DocumentSource} delivers. */
public interface DocumentSink {
  void accept(Document document) throws IOException;

  /** The source says that this document is gone. */
  void removed(String idOrUrl) throws IOException;

  /**
   * Makes durable what was delivered so far. A source that remembers what it delivered calls this
   * before it remembers, so that a kill can only make it deliver twice.
   */
  default void checkpoint() throws IOException {}

  /**
   * A document could not be read.
   *
   * @param source file (with line where it has lines) or address
   * @param error what was wrong, for a person to act on
   */
  void failed(String source, String error);

  /**
   * What follows was read from a file of many documents, whose ids need not tell that; null when
   * the file is over, all of which has then been delivered.
   */
  default void within(@Nullable String file) throws IOException {}

  /** Says how far the source is; {@code total} is -1 while unknown. */
  default void progress(long done, long total) {}
}
