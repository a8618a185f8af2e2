package yiju.retriever;

import yiju.corpus.Language;

/**
 * What is looked for.
 *
 * @param lang decides analyzers, encoder and reader
 */
public record Query(String text, String lang) {
  public static Query of(String text) {
    return new Query(text, Language.of(text));
  }
}
