package yiju.verifier;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import yiju.inference.CrossEncoder;
import yiju.retriever.Retriever;

/** One question, from left to right. */
public final class AnswerPipeline {
  /**
   * @param readers by language of the question; {@code null} for no models, which falls back to
   *     lexical and vector features
   */
  public AnswerPipeline(Retriever retriever, @Nullable Readers readers) {
    throw new UnsupportedOperationException();
  }

  public Answer answer(Question question) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Chooses the cross-encoder for a language. */
  public interface Readers {
    @Nullable CrossEncoder forLanguage(String lang);
  }
}
