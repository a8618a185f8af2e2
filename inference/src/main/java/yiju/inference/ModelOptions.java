package yiju.inference;

import java.nio.file.Path;

/**
 * How models run.
 *
 * @param threads ONNX Runtime's threads within one operation, for each session
 * @param cache folder for model files and native libraries taken out of their jars; may not exist
 */
public record ModelOptions(int threads, Path cache) {
  public ModelOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + ", must be at least 1");
    }
  }

  /**
   * Two threads at most, and the folder named by the system property {@code yiju.cache}, else
   * {@code yiju} in {@code $XDG_CACHE_HOME}, else in {@code ~/.cache}.
   */
  public static ModelOptions defaults() {
    return new ModelOptions(Math.min(2, Runtime.getRuntime().availableProcessors()), cacheFolder());
  }

  public ModelOptions withThreads(int threads) {
    return new ModelOptions(threads, cache);
  }

  private static Path cacheFolder() {
    String named = System.getProperty("yiju.cache", "");
    if (!named.isEmpty()) {
      return Path.of(named);
    }
    String xdg = System.getenv("XDG_CACHE_HOME");
    return xdg == null || xdg.isEmpty()
        ? Path.of(System.getProperty("user.home"), ".cache", "yiju")
        : Path.of(xdg, "yiju");
  }
}
