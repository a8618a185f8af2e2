package yiju.corpus.extraction;

import java.util.Locale;

/**
 * What a page's structured data says about the kind of page it is. The address is left out on
 * purpose: the same page gives the same text wherever it stands.
 *
 * @param stated texts of the page's structured data and description, in lower case
 */
record PageSigns(
    boolean article,
    boolean product,
    boolean forum,
    boolean list,
    boolean questions,
    StatedText stated) {
  private static final int MOST_STATED = 40_000;

  static PageSigns of(PageFacts facts) {
    StringBuilder stated = new StringBuilder();
    for (String script : facts.data) {
      if (stated.length() < MOST_STATED) {
        stated.append(script).append('\n');
      }
    }
    for (PageFacts.Meta meta : facts.metas) {
      String name = meta.name() + meta.property();
      if (name.endsWith("description") || name.equals("og:type")) {
        stated.append('"').append(meta.content()).append("\"\n");
      }
    }
    String data = stated.toString().toLowerCase(Locale.ROOT);
    return new PageSigns(
        hasType(data, "article") || hasType(data, "newsarticle") || hasType(data, "blogposting"),
        hasType(data, "product") || hasType(data, "productgroup"),
        hasType(data, "discussionforumposting") || hasType(data, "qapage"),
        hasType(data, "itemlist") || hasType(data, "collectionpage"),
        hasType(data, "faqpage"),
        new StatedText(data));
  }

  private static boolean hasType(String data, String type) {
    return data.contains('"' + type + '"');
  }
}
