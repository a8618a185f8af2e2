package yiju.generator;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Span;
import yiju.inference.CrossEncoder.Reading;
import yiju.retriever.ScoredPassage;

/**
 * A passage that was read with the question in mind.
 *
 * @param reading what the cross-encoder made of it; {@code null} without one
 * @param sentences offsets into the passage's text
 * @param coverage share of the question's terms that the passage, its title and its heading hold
 */
public record ReadPassage(
    ScoredPassage source, @Nullable Reading reading, List<Span> sentences, double coverage) {
  public ReadPassage {
    sentences = List.copyOf(sentences);
  }

  public String text() {
    return source.passage().text();
  }

  /** The span that the reader takes for the answer, in the passage's text. */
  public @Nullable Span answer() {
    return reading == null || reading.end() <= reading.start()
        ? null
        : new Span(reading.start(), reading.end());
  }

  /** The first sentence that the answer touches. */
  public Optional<Span> answerSentence() {
    Span answer = answer();
    return answer == null
        ? Optional.empty()
        : sentences.stream().filter(s -> s.overlaps(answer)).findFirst();
  }

  ReadPassage withSource(ScoredPassage newSource) {
    return new ReadPassage(newSource, reading, sentences, coverage);
  }
}
