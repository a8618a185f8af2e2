package yiju.indexer;

import java.util.Optional;
import yiju.inference.Encoder;

/** Chooses the encoder for a language; empty when dense retrieval is off. */
public interface Encoders {
  Optional<Encoder> forLanguage(String lang);

  /** No vectors at all. */
  static Encoders none() {
    return lang -> Optional.empty();
  }
}
