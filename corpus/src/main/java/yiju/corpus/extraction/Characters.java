package yiju.corpus.extraction;

/**
 * How many characters of each sort a text has.
 *
 * @param marks that end or divide sentences
 * @param wide of the scripts whose letters say about as much as three Latin ones
 */
record Characters(int letters, int upper, int digits, int marks, int wide) {
  private static final int LETTER = 1;
  private static final int UPPER = 1 << 8;
  private static final int DIGIT = 1 << 16;
  private static final int MARK = 1 << 24;
  private static final int ASCII = 128;
  private static final String MARKS = ".,;!?。，、；！？";
  private static final int[] SORTS = new int[ASCII];

  static {
    for (char c = 0; c < ASCII; c++) {
      SORTS[c] = sort(c);
    }
  }

  private static int sort(char c) {
    int mark = MARKS.indexOf(c) >= 0 ? MARK : 0;
    if (Character.isLetter(c)) {
      return mark | LETTER | (Character.isUpperCase(c) ? UPPER : 0);
    }
    return mark | (Character.isDigit(c) ? DIGIT : 0);
  }

  static Characters of(String text) {
    int letters = 0;
    int upper = 0;
    int digits = 0;
    int marks = 0;
    int wide = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int sort = c < ASCII ? SORTS[c] : isHan(c) ? LETTER : sort(c);
      letters += sort & 1;
      upper += sort >> 8 & 1;
      digits += sort >> 16 & 1;
      marks += sort >> 24;
      wide += isWide(c) ? 1 : 0;
    }
    return new Characters(letters, upper, digits, marks, wide);
  }

  private static boolean isHan(char c) {
    return c >= 0x4E00 && c <= 0x9FA5;
  }

  private static boolean isWide(char c) {
    return c >= 0x2E80 && (c <= 0x9FFF || (c >= 0xAC00 && c <= 0xD7AF));
  }
}
