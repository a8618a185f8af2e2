package yiju.evaluation.data;

import java.nio.file.Path;

/** A labelled file isn't what it should be; the message names the file and the line. */
public final class DataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DataException(Path file, long line, String problem) {
    super(file + ":" + line + ": " + problem);
  }
}
