package yiju.evaluation.data;

/** Judgements in TREC's manner. */
final class Qrels {
  private Qrels() {}

  static int relevance(JsonLines.Fields fields, int column) {
    String value = fields.get(column).strip();
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw fields.problem(
          "field "
              + (column + 1)
              + ": a whole number is needed for relevance, got \""
              + value
              + "\"");
    }
  }
}
