package yiju.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import yiju.corpus.Language;

/**
 * The fitted models that come with the program: for each language one that knows the
 * cross-encoder's features and one for the case that there is no cross-encoder.
 */
final class ShippedModels {
  private final String task;
  private final Map<String, ProbabilityModel> loaded = new ConcurrentHashMap<>();

  private ShippedModels(String task) {
    this.task = task;
  }

  static ShippedModels answers() {
    return new ShippedModels("answers");
  }

  /** Which of several drafts is right. */
  static ShippedModels drafts() {
    return new ShippedModels("drafts");
  }

  static ShippedModels claims() {
    return new ShippedModels("claims");
  }

  double probability(String lang, Map<String, Double> features) {
    boolean read = features.keySet().stream().anyMatch(name -> name.startsWith("reader."));
    String name =
        task + "-" + (Language.isChinese(lang) ? "zh" : "en") + (read ? "-reader" : "-lexical");
    return loaded.computeIfAbsent(name, ShippedModels::load).probability(features);
  }

  private static ProbabilityModel load(String name) {
    String resource = "models/" + name + ".tribuo";
    try (InputStream in = ShippedModels.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource yiju/verifier/" + resource);
      }
      return ProbabilityModel.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("damaged resource yiju/verifier/" + resource, e);
    }
  }
}
