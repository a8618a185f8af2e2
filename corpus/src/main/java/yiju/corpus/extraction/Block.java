package yiju.corpus.extraction;

/**
 * One line of a page; only {@link Kind#CODE} has line breaks in it.
 *
 * @param linkChars how many chars of the text stand in links
 * @param weight length of the text where a Han letter counts as three
 * @param isProse whether it is long, unlinked and punctuated: what a person wrote as a sentence
 */
record Block(
    Region region,
    Kind kind,
    int level,
    String text,
    int linkChars,
    int weight,
    Characters characters,
    boolean isProse) {
  enum Kind {
    PARAGRAPH,
    HEADING,
    LIST_ITEM,
    ROW,
    CODE,
    QUOTE,
    OTHER
  }

  private static final int PROSE = 80;

  static Block of(Region region, Kind kind, int level, String text, int linkChars) {
    Characters characters = Characters.of(text);
    int weight = text.length() + 2 * characters.wide();
    boolean prose = weight >= PROSE && 2 * linkChars < text.length() && characters.marks() > 0;
    return new Block(region, kind, level, text, linkChars, weight, characters, prose);
  }

  double linkDensity() {
    return text.isEmpty() ? 0 : (double) linkChars / text.length();
  }

  int linkWeight() {
    return (int) (weight * linkDensity());
  }
}
