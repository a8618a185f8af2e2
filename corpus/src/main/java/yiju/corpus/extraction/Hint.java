package yiju.corpus.extraction;

/** What an element's name, role, class or id says about the text in it. */
enum Hint {
  MAIN(0),
  ARTICLE(1),
  CONTENT(2),
  NAVIGATION(3),
  HEADER(4),
  FOOTER(5),
  ASIDE(6),
  RELATED(7),
  COMMENTS(8),
  SHARING(9),
  ADVERT(10),
  CONSENT(11),
  BYLINE(12),
  POPUP(13),
  FORM(14),
  HIDDEN(15),
  POST(16),
  PRODUCT(17);

  private final int position;

  Hint(int position) {
    this.position = position;
  }

  int bit() {
    return 1 << position;
  }

  boolean in(int bits) {
    return (bits & bit()) != 0;
  }
}
