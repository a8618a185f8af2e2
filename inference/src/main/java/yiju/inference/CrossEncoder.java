package yiju.inference;

import java.util.List;

/** Reads a question or a claim together with evidence, in one pass a window. Thread-safe. */
public interface CrossEncoder extends AutoCloseable {
  /** Identifies the model: name and checksum. */
  String id();

  /** What each piece of evidence answers to {@code question}, in order. */
  List<Reading> read(String question, List<Evidence> evidence);

  /** Whether each piece of evidence carries {@code claim}, in order. */
  List<Entailment> check(String claim, List<Evidence> evidence);

  @Override
  void close();

  /**
   * @param title what the text is part of; may be empty
   * @param text read in windows when it is long
   */
  record Evidence(String title, String text) {}

  /**
   * @param answerable logit that the text answers the question
   * @param spanScore start plus end logit of the best span, less the null score
   * @param start UTF-16 offset of the best span in the text
   * @param end one past its last code unit
   */
  record Reading(double answerable, double spanScore, int start, int end) {}

  /** Probabilities that sum to one, and for each token of the claim whether the text carries it. */
  record Entailment(
      double supported, double refuted, double notEnoughInfo, List<TokenMark> tokens) {
    public Entailment {
      tokens = List.copyOf(tokens);
    }
  }

  /**
   * @param start UTF-16 offset of the token in the claim
   * @param end one past its last code unit
   * @param carried probability that the evidence carries it
   */
  record TokenMark(int start, int end, double carried) {}
}
