package yiju.verifier;

import static yiju.corpus.Folding.fold;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Language;
import yiju.generator.Citation;
import yiju.generator.DraftAnswer.Origin;
import yiju.retriever.Evidence;

/** An answer that passed the checks. Only this package can make one. */
public final class VerifiedAnswer implements Answer {
  private final Question question;
  private final String retrievalQuery;
  private final List<CheckedClaim> claims;
  private final @Nullable String shortAnswer;
  private final double confidence;
  private final Evidence evidence;
  private final Origin origin;
  private final Timings timings;

  VerifiedAnswer(
      Question question,
      String retrievalQuery,
      List<CheckedClaim> claims,
      @Nullable String shortAnswer,
      double confidence,
      Evidence evidence,
      Origin origin,
      Timings timings) {
    if (claims.isEmpty()) {
      throw new IllegalArgumentException("an answer needs a claim");
    }
    this.question = question;
    this.retrievalQuery = retrievalQuery;
    this.claims = List.copyOf(claims);
    this.shortAnswer = isSaid(shortAnswer, claims) ? shortAnswer : null;
    this.confidence = confidence;
    this.evidence = evidence;
    this.origin = origin;
    this.timings = timings;
  }

  private static boolean isSaid(@Nullable String shortAnswer, List<CheckedClaim> claims) {
    return shortAnswer != null
        && claims.stream().anyMatch(c -> fold(c.claim().text()).contains(fold(shortAnswer)));
  }

  /** In the order in which they are read; citation markers count from 1 over distinct citations. */
  public List<CheckedClaim> claims() {
    return claims;
  }

  /** The claims as running text, each followed by its {@code [n]} markers. */
  public String text() {
    List<Citation> numbered = citations();
    var text = new StringBuilder();
    for (CheckedClaim checked : claims) {
      String said = checked.claim().text();
      if (!text.isEmpty() && !Language.isChinese(Language.of(said))) {
        text.append(' ');
      }
      text.append(said);
      for (Citation citation : checked.claim().citations()) {
        text.append('[').append(numbered.indexOf(citation) + 1).append(']');
      }
    }
    return text.toString();
  }

  /** The distinct citations in order of first use; marker {@code [n]} is the n-th of them. */
  public List<Citation> citations() {
    return claims.stream().flatMap(c -> c.claim().citations().stream()).distinct().toList();
  }

  public @Nullable String shortAnswer() {
    return shortAnswer;
  }

  /** Whose words these are. */
  public Origin origin() {
    return origin;
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
