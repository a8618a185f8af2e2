package yiju.verifier;

import java.util.List;

/**
 * What a person asks.
 *
 * @param id handed back unchanged
 * @param history earlier turns, user and assistant in turn, oldest first
 * @param variation 0 for the first wording of an answer; each further number may bring another, if
 *     a language model words answers and the question asks why or how
 */
public record Question(String id, String text, List<String> history, int variation) {
  public Question {
    history = List.copyOf(history);
    if (variation < 0) {
      throw new IllegalArgumentException("a variation is 0 or more, not " + variation);
    }
  }

  public Question(String id, String text, List<String> history) {
    this(id, text, history, 0);
  }

  public static Question of(String text) {
    return new Question("", text, List.of());
  }
}
