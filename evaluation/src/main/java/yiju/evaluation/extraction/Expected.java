package yiju.evaluation.extraction;

import java.util.List;

/** What a page set says about the main content of one page. */
public sealed interface Expected {
  /** The text, to be compared word by word. */
  record Words(String text) implements Expected {}

  /** The text, to be compared by runs of four characters. */
  record Characters(String text) implements Expected {}

  /** Strings that belong to the main content and strings that do not. */
  record Strings(List<String> with, List<String> without) implements Expected {
    public Strings {
      with = List.copyOf(with);
      without = List.copyOf(without);
    }
  }
}
