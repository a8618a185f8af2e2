package yiju.inference;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The models by language, each loaded when it is first asked for and shared from then on. Languages
 * that begin with "zh" have the Chinese models, all others the English ones. Thread-safe.
 */
public final class Models implements AutoCloseable {
  private final Map<String, Slot<Encoder>> encoders;
  private final Map<String, Slot<CrossEncoder>> readers;

  private Models(Map<String, Slot<Encoder>> encoders, Map<String, Slot<CrossEncoder>> readers) {
    this.encoders = encoders;
    this.readers = readers;
  }

  /**
   * The encoders, and the readers where there are any: in the folders {@code reader-zh} and {@code
   * reader-en} of the folder that the system property {@code yiju.readers} names, else of {@code
   * yiju/models} on the class path.
   */
  public static Models open(ModelOptions options) {
    return new Models(
        Map.of(
            "zh", encoder(BgeEncoder.CHINESE, () -> BgeEncoder.chinese(options)),
            "en", encoder(BgeEncoder.ENGLISH, () -> BgeEncoder.english(options))),
        Map.of("zh", reader("zh", options), "en", reader("en", options)));
  }

  /** No models at all: lexical search, and answers without a reader. */
  public static Models none() {
    return new Models(Map.of(), Map.of());
  }

  public Optional<Encoder> encoder(String lang) {
    return Slot.find(encoders.get(key(lang)));
  }

  /** Empty where no reader for the language is at hand. */
  public Optional<CrossEncoder> reader(String lang) {
    return Slot.find(readers.get(key(lang)));
  }

  /** Whether there is a reader for the language; loads nothing. */
  public boolean hasReader(String lang) {
    Slot<CrossEncoder> slot = readers.get(key(lang));
    return slot != null && slot.available();
  }

  /** Loads encoder and reader of a language in the background, so that the first use waits less. */
  public void warm(String lang) {
    for (Slot<?> slot :
        new Slot<?>[] {
          encoders.getOrDefault(key(lang), Slot.empty()),
          readers.getOrDefault(key(lang), Slot.empty())
        }) {
      Thread.ofPlatform().daemon().name("warm-" + key(lang)).start(slot::warm);
    }
  }

  /** The id of each model there is, by kind and language as in "reader-zh"; loads none. */
  public Map<String, String> ids() {
    Map<String, String> ids = new TreeMap<>();
    encoders.forEach((lang, slot) -> slot.addId(ids, "encoder-" + lang));
    readers.forEach((lang, slot) -> slot.addId(ids, "reader-" + lang));
    return ids;
  }

  private static Slot<Encoder> encoder(String manifest, Supplier<Encoder> opener) {
    return new Slot<>(opener, () -> ModelManifest.read(BgeEncoder.MANIFESTS, manifest));
  }

  private static String key(String lang) {
    return lang.startsWith("zh") ? "zh" : "en";
  }

  private static Slot<CrossEncoder> reader(String lang, ModelOptions options) {
    String named = System.getProperty("yiju.readers", "");
    ModelSource source =
        named.isEmpty()
            ? new ModelSource.ClassPath("yiju/models/reader-" + lang)
            : new ModelSource.Folder(Path.of(named, "reader-" + lang));
    return source.has("manifest.json")
        ? new Slot<>(
            () -> OnnxCrossEncoder.open(source, options),
            () -> ModelManifest.read(source, "manifest.json"))
        : Slot.empty();
  }

  @Override
  public void close() {
    encoders.values().forEach(Slot::close);
    readers.values().forEach(Slot::close);
  }

  /** A model that is loaded when first needed. */
  private static final class Slot<T extends AutoCloseable> {
    private final @Nullable Supplier<T> opener;
    private final @Nullable Supplier<ModelManifest> manifest;
    private @Nullable T model;
    private boolean closed;

    Slot(@Nullable Supplier<T> opener, @Nullable Supplier<ModelManifest> manifest) {
      this.opener = opener;
      this.manifest = manifest;
    }

    static <T extends AutoCloseable> Slot<T> empty() {
      return new Slot<>(null, null);
    }

    static <T extends AutoCloseable> Optional<T> find(@Nullable Slot<T> slot) {
      return slot == null ? Optional.empty() : slot.get();
    }

    boolean available() {
      return opener != null;
    }

    void addId(Map<String, String> ids, String name) {
      if (manifest != null) {
        ids.put(name, manifest.get().id());
      }
    }

    synchronized Optional<T> get() {
      if (closed) {
        throw new IllegalStateException("the models are closed");
      }
      if (model == null && opener != null) {
        model = opener.get();
      }
      return Optional.ofNullable(model);
    }

    /** A failure shows at the first use. */
    void warm() {
      try {
        var unused = get();
      } catch (IllegalStateException | ModelException e) {
        System.getLogger(Models.class.getName())
            .log(System.Logger.Level.DEBUG, "not loaded ahead: {0}", e.getMessage());
      }
    }

    synchronized void close() {
      closed = true;
      T open = model;
      model = null;
      if (open == null) {
        return;
      }
      try {
        open.close();
      } catch (Exception e) {
        throw new ModelException("can't close " + open, e);
      }
    }
  }
}
