package yiju.verifier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yiju.retriever.Evidence;

/** An answer that passed the checks. Only this package can make one. */
public final class VerifiedAnswer implements Answer {
  private final Question question;
  private final String retrievalQuery;
  private final List<CheckedClaim> claims;
  private final @Nullable String shortAnswer;
  private final double confidence;
  private final Evidence evidence;
  private final Timings timings;

  VerifiedAnswer(
      Question question,
      String retrievalQuery,
      List<CheckedClaim> claims,
      @Nullable String shortAnswer,
      double confidence,
      Evidence evidence,
      Timings timings) {
    if (claims.isEmpty()) {
      throw new IllegalArgumentException("an answer needs a claim");
    }
    this.question = question;
    this.retrievalQuery = retrievalQuery;
    this.claims = List.copyOf(claims);
    this.shortAnswer = shortAnswer;
    this.confidence = confidence;
    this.evidence = evidence;
    this.timings = timings;
  }

  /** In the order in which they are read; citation markers count from 1 over distinct citations. */
  public List<CheckedClaim> claims() {
    return claims;
  }

  /** The claims as running text, each followed by its {@code [n]} markers. */
  public String text() {
    throw new UnsupportedOperationException();
  }

  public @Nullable String shortAnswer() {
    return shortAnswer;
  }

  @Override
  public Question question() {
    return question;
  }

  @Override
  public String retrievalQuery() {
    return retrievalQuery;
  }

  @Override
  public double confidence() {
    return confidence;
  }

  @Override
  public Evidence evidence() {
    return evidence;
  }

  @Override
  public Timings timings() {
    return timings;
  }
}
