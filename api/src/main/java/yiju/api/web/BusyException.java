package yiju.api.web;

import java.io.Serial;

/** More questions wait than may. */
public final class BusyException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  BusyException(int waiting) {
    super("as many questions wait as may (" + waiting + "); ask again a little later");
  }

  /** Seconds after which asking again makes sense. */
  public long retryAfter() {
    return ServerSettings.RETRY_SECONDS;
  }
}
