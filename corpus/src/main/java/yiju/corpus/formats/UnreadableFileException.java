package yiju.corpus.formats;

import java.io.IOException;
import java.io.Serial;

/** A file holds no text that can be read; the message says why, to a person. */
public final class UnreadableFileException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  public UnreadableFileException(String reason) {
    super(reason);
  }
}
