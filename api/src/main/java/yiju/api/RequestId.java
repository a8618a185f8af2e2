package yiju.api;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id of the request that a thread, or a thread started by it, works on; for logs. */
public final class RequestId {
  private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
  private static final InheritableThreadLocal<@Nullable String> CURRENT =
      new InheritableThreadLocal<>();

  private RequestId() {}

  /** {@code null} outside of requests. */
  public static @Nullable String current() {
    return CURRENT.get();
  }

  /** Takes over what the client calls its request, if that is fit for a log, else makes an id. */
  public static String begin(@Nullable String given) {
    String id =
        given != null && SOUND.matcher(given).matches() ? given : UUID.randomUUID().toString();
    CURRENT.set(id);
    return id;
  }

  public static void end() {
    CURRENT.remove();
  }
}
