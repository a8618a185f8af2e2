package yiju.generator;

import java.util.List;

/** One statement of an answer and the spans that it rests on. */
public record Claim(String text, List<Citation> citations) {
  public Claim {
    citations = List.copyOf(citations);
  }
}
