package yiju.corpus.extraction;

/** Preformatted text. */
final class Code {
  private Code() {}

  /** Drops blank lines at both ends, keeps indentation and the breaks between. */
  static String tidy(String code) {
    int start = 0;
    for (int i = 0; i < code.length() && Character.isWhitespace(code.charAt(i)); i++) {
      if (code.charAt(i) == '\n') {
        start = i + 1;
      }
    }
    String stripped = code.substring(start).stripTrailing();
    return stripped.isBlank() ? "" : stripped;
  }
}
