package yiju.retriever;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Passage;

/**
 * A passage found for a query.
 *
 * @param title its document's title; may be empty
 * @param url its document's address
 * @param modified its document's date
 * @param supersedes id of the document that its document replaces
 * @param score higher is better; comparable within one list only
 * @param rank 1 for the best
 * @param parts what the score is made of
 */
public record ScoredPassage(
    Passage passage,
    String title,
    @Nullable String url,
    @Nullable Instant modified,
    @Nullable String supersedes,
    double score,
    int rank,
    List<ScorePart> parts) {
  public ScoredPassage {
    parts = List.copyOf(parts);
  }

  /**
   * One contribution to a score.
   *
   * @param name {@code bm25}, {@code dense}, {@code rrf}, {@code reader}
   * @param value the raw score of that ranking
   * @param rank the place in that ranking, 1 for the best
   */
  public record ScorePart(String name, double value, int rank) {}

  public ScoredPassage withRank(double newScore, int newRank, List<ScorePart> newParts) {
    return new ScoredPassage(
        passage, title, url, modified, supersedes, newScore, newRank, newParts);
  }
}
