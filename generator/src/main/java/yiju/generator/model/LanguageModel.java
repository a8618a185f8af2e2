package yiju.generator.model;

import java.io.Closeable;
import java.io.IOException;

/** A language model that continues a chat. Thread-safe. */
public interface LanguageModel extends Closeable {
  /** What answers call it. */
  String name();

  /** Whether the model can take in this much. */
  default boolean fits(Prompt prompt) {
    return true;
  }

  /**
   * Writes a reply; an interrupt ends it.
   *
   * @throws java.io.InterruptedIOException when the thread is interrupted
   * @throws IOException when no reply came in time; the message names the model and the cause
   */
  Reply complete(Prompt prompt, Sampling sampling) throws IOException;

  @Override
  default void close() throws IOException {}

  /**
   * What a model wrote.
   *
   * @param promptTokens 0 where it is not known
   * @param completionTokens 0 where it is not known
   * @param cut whether it ends where it may have no more tokens
   */
  record Reply(String text, long promptTokens, long completionTokens, boolean cut) {}

  /**
   * How the next word is chosen.
   *
   * @param temperature 0 takes the likeliest
   */
  record Sampling(double temperature, int seed) {
    /** The same words each time. */
    public static final Sampling GREEDY = new Sampling(0, 1);

    /**
     * Other words for each number.
     *
     * @param variation from 1; 0 is {@link #GREEDY}
     */
    public static Sampling varied(int variation) {
      return variation == 0 ? GREEDY : new Sampling(0.7, 1 + variation);
    }
  }
}
