package yiju.inference;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/**
 * Settings of the native libraries that must be made before their classes are loaded: no network,
 * no tracking, and files in our own cache. ONNX Runtime by itself unpacks its library (28 MB) at
 * every start; unpacked once, a start takes some 0.2 s less.
 */
final class NativeLibraries {
  private static boolean prepared;

  private NativeLibraries() {}

  static synchronized void prepare(Path cache) {
    if (prepared) {
      return;
    }
    prepared = true;
    setIfAbsent("OPT_OUT_TRACKING", "true");
    setIfAbsent("ai.djl.offline", "true");
    try {
      Files.createDirectories(cache);
      if (Files.isWritable(cache)) {
        if (System.getenv("DJL_CACHE_DIR") == null && System.getenv("ENGINE_CACHE_DIR") == null) {
          setIfAbsent("ENGINE_CACHE_DIR", cache.resolve("tokenizers").toString());
        }
        unpackOnnxRuntime(cache);
      }
    } catch (IOException | UnsupportedOperationException e) {
      System.getLogger(NativeLibraries.class.getName())
          .log(
              System.Logger.Level.DEBUG,
              "native libraries are unpacked to temporary files, as {0} can't be used: {1}",
              cache,
              e.getMessage());
    }
  }

  private static void setIfAbsent(String key, String value) {
    if (System.getenv(key) == null && System.getProperty(key) == null) {
      System.setProperty(key, value);
    }
  }

  private static void unpackOnnxRuntime(Path cache) throws IOException {
    String version = OrtEnvironment.class.getPackage().getImplementationVersion();
    if (version == null || System.getProperty("onnxruntime.native.path") != null) {
      return;
    }
    Path folder = cache.resolve("onnxruntime-" + version + "-" + platform());
    Files.createDirectories(folder);
    for (String name : List.of("onnxruntime", "onnxruntime4j_jni")) {
      String file = System.mapLibraryName(name);
      URL resource =
          OrtEnvironment.class.getResource("/ai/onnxruntime/native/" + platform() + "/" + file);
      if (resource == null) {
        return;
      }
      unpack(resource, folder.resolve(file));
    }
    System.setProperty("onnxruntime.native.path", folder.toString());
  }

  private static void unpack(URL resource, Path target) throws IOException {
    URLConnection connection = resource.openConnection();
    try (InputStream in = connection.getInputStream()) {
      if (Files.exists(target) && Files.size(target) == connection.getContentLengthLong()) {
        return;
      }
      Path part = Files.createTempFile(target.getParent(), "library", ".part");
      Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** ONNX Runtime's own names. */
  private static String platform() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch");
    return (os.contains("mac") ? "osx" : os.contains("win") ? "win" : "linux")
        + (arch.equals("aarch64") ? "-aarch64" : "-x64");
  }
}
