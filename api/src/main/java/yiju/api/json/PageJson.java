package yiju.api.json;

import yiju.corpus.extraction.MainContent;

/**
 * The main content of a page.
 *
 * @param text one block element a line
 */
public record PageJson(String file, String title, String text, String lang, double seconds) {
  public static PageJson of(String file, MainContent content, double seconds) {
    return new PageJson(
        file, content.title(), content.text(), content.lang(), Json.rounded(seconds, 4));
  }
}
