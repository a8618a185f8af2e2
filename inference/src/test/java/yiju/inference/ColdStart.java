package yiju.inference;

import java.util.List;
import yiju.inference.CrossEncoder.Evidence;

/**
 * What one question costs a new process: {@code ColdStart zh|en}, with {@code -Dyiju.readers=DIR}
 * for a reader that isn't on the class path.
 */
final class ColdStart {
  private ColdStart() {}

  public static void main(String[] args) {
    long begin = System.nanoTime();
    String lang = args[0];
    String question = lang.equals("zh") ? "长江有多长？" : "How long is the Yangtze?";
    String text = lang.equals("zh") ? "长江全长约6300公里。" : "The Yangtze is 6,300 km long.";
    try (Models models = Models.open(ModelOptions.defaults())) {
      models.warm(lang);
      float[] vector = models.encoder(lang).orElseThrow().encodeQuery(question);
      long encoded = System.nanoTime();
      List<Object> readings =
          List.copyOf(
              models
                  .reader(lang)
                  .map(reader -> reader.read(question, List.of(new Evidence("", text))))
                  .orElse(List.of()));
      long read = System.nanoTime();
      System.out.printf(
          "%s: query of %d dimensions after %d ms, reader %s after %d ms%n",
          lang,
          vector.length,
          (encoded - begin) / 1_000_000,
          readings.isEmpty() ? "absent" : readings,
          (read - begin) / 1_000_000);
    }
  }
}
