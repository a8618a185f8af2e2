package yiju.inference;

/** A model that can't be used; the message names the file and says what to do. */
public final class ModelException extends RuntimeException {
  ModelException(String message) {
    super(message);
  }

  ModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
