package yiju.evaluation.metric;

import java.util.List;

/**
 * Citation precision and recall of one answer (Liu et al. 2023; Gao et al. 2023), with a gold
 * answer in place of a judge: a citation is right when its quote holds a gold answer, and a claim
 * is cited when one of its citations stands in its document to the letter.
 *
 * @param precision share of citations whose quote gives a gold answer
 * @param recall share of claims that have a citation that is verbatim
 * @param verbatim share of citations whose quote is exactly what stands at their offsets
 */
public record CitationScore(double precision, double recall, double verbatim) {
  /**
   * @param quote the text shown as quoted
   * @param stored what stands at the cited offsets; empty when nothing does
   */
  public record Cited(String quote, String stored) {
    boolean isVerbatim() {
      return !quote.isEmpty() && quote.equals(stored);
    }
  }

  /**
   * @param claims the citations of each claim, in order
   */
  public static CitationScore of(List<List<Cited>> claims, List<String> golds) {
    List<Cited> all = claims.stream().flatMap(List::stream).toList();
    long carrying = all.stream().filter(c -> Containment.answers(c.quote, golds)).count();
    long verbatim = all.stream().filter(Cited::isVerbatim).count();
    long cited = claims.stream().filter(c -> c.stream().anyMatch(Cited::isVerbatim)).count();
    return new CitationScore(
        (double) carrying / all.size(),
        (double) cited / claims.size(),
        (double) verbatim / all.size());
  }
}
