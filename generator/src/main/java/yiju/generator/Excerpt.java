package yiju.generator;

import yiju.corpus.Span;

/**
 * Part of a passage that could be said in an answer.
 *
 * @param span offsets into the passage's text
 * @param score higher is better; comparable within one question
 */
record Excerpt(ReadPassage passage, Span span, double score) {
  String text() {
    return span.of(passage.text());
  }

  Span inDocument() {
    return span.plus(passage.source().passage().span().start());
  }

  boolean isFrom(ReadPassage other) {
    return passage.source().passage().id().equals(other.source().passage().id());
  }

  /** Passages overlap by a sentence, so the same words of the same document can come twice. */
  boolean sameWordsAs(Excerpt other) {
    return passage
            .source()
            .passage()
            .documentId()
            .equals(other.passage.source().passage().documentId())
        && inDocument().overlaps(other.inDocument());
  }

  Citation citation() {
    return Citation.of(passage.source(), span);
  }
}
