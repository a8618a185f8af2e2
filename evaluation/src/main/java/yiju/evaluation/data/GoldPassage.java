package yiju.evaluation.data;

/**
 * A passage that the set's authors judged for a question.
 *
 * @param id of the document in the set, or made from the text where the set has none
 * @param title may be empty
 * @param text empty where the set only names the document
 * @param relevance 0 for a passage that doesn't answer the question, more for one that does
 */
public record GoldPassage(String id, String title, String text, int relevance) {
  public GoldPassage {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a gold passage needs an id");
    }
  }

  /** A passage without an id of its own; equal texts under equal titles get equal ids. */
  public static GoldPassage of(String title, String text, int relevance) {
    return new GoldPassage(ContentId.of(title, text), title, text, relevance);
  }
}
