package yiju.retriever;

/** What the parts of a lexical score count; docs/evaluation.md says how they were chosen. */
final class LexicalWeights {
  static final double WORDS = 1;
  static final double BIGRAMS = 0.5;
  static final double EXACT = 0.3;

  /** A bigram with one character of a stop word. */
  static final double HALF_STOP_BIGRAM = 0.5;

  /** What a term in the title counts beside one in the text; BM25F. */
  static final float TITLE = 1;

  static final float HEADING = 1;

  /** BM25's saturation of repeated terms and its penalty on long passages. */
  static final float K1 = 0.9f;

  static final float B = 0.75f;

  private LexicalWeights() {}
}
