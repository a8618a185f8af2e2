package yiju.corpus.extraction;

/**
 * One line of a page; only {@link Kind#CODE} has line breaks in it.
 *
 * @param linkChars how many chars of the text stand in links
 * @param weight length of the text where a Han letter counts as three
 * @param isProse whether it is long, unlinked and punctuated: what a person wrote as a sentence
 */
record Block(
    Region region, Kind kind, int level, String text, int linkChars, int weight, boolean isProse) {
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
    int weight = weigh(text);
    boolean prose = weight >= PROSE && 2 * linkChars < text.length() && sentenceMarks(text) > 0;
    return new Block(region, kind, level, text, linkChars, weight, prose);
  }

  double linkDensity() {
    return text.isEmpty() ? 0 : (double) linkChars / text.length();
  }

  int linkWeight() {
    return (int) (weight * linkDensity());
  }

  static int sentenceMarks(String text) {
    int n = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '.', ',', ';', '!', '?', '。', '，', '、', '；', '！', '？' -> n++;
        default -> {}
      }
    }
    return n;
  }

  private static int weigh(String text) {
    int n = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF)) {
        n += 2;
      }
    }
    return n;
  }
}
