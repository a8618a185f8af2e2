package yiju.verifier;

import java.util.List;

/**
 * What a person asks.
 *
 * @param id handed back unchanged
 * @param history earlier turns, user and assistant in turn, oldest first
 */
public record Question(String id, String text, List<String> history) {
  public Question {
    history = List.copyOf(history);
  }

  public static Question of(String text) {
    return new Question("", text, List.of());
  }
}
