package yiju.generator;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import yiju.corpus.Folding;
import yiju.inference.CrossEncoder;

/**
 * Shows a cross-encoder traditional Chinese in simplified characters, which it knows better. Each
 * character stands for one, so that its spans hold for the original text.
 */
public record SimplifyingReader(CrossEncoder reader) implements CrossEncoder {
  /** The same readers, each behind this. */
  public static Function<String, Optional<CrossEncoder>> over(
      Function<String, Optional<CrossEncoder>> readers) {
    return lang -> readers.apply(lang).map(SimplifyingReader::new);
  }

  @Override
  public String id() {
    return reader.id();
  }

  @Override
  public List<Reading> read(String question, List<Evidence> evidence) {
    return reader.read(Folding.simplified(question), simplified(evidence));
  }

  @Override
  public List<Entailment> check(String claim, List<Evidence> evidence) {
    return reader.check(Folding.simplified(claim), simplified(evidence));
  }

  @Override
  public void close() {
    reader.close();
  }

  private static List<Evidence> simplified(List<Evidence> evidence) {
    return evidence.stream()
        .map(e -> new Evidence(Folding.simplified(e.title()), Folding.simplified(e.text())))
        .toList();
  }
}
