package yiju.corpus.extraction;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What an address and a page's structured data say about the kind of page it is.
 *
 * @param stated texts of the page's structured data and description, in lower case
 */
record PageSigns(
    boolean home,
    boolean articleAddress,
    boolean productAddress,
    boolean listAddress,
    boolean forumAddress,
    boolean manualAddress,
    boolean article,
    boolean product,
    boolean forum,
    boolean list,
    boolean questions,
    String stated) {
  private static final int MOST_STATED = 40_000;
  private static final Pattern PRODUCT =
      Pattern.compile("/(products?|item|itm|dp|p|shop|buy|goods)/|[?&]sku=");
  private static final Pattern LIST =
      Pattern.compile(
          "/(collections?|categor(y|ies)|c|tags?|topics?|search|browse|list|archive)(/|$)");
  private static final Pattern FORUM =
      Pattern.compile("forum|/t/|thread|/questions/|community|discuss|topic|/r/|viewtopic|bbs");
  private static final Pattern MANUAL =
      Pattern.compile(
          "/(docs?|documentation|manual|reference|api|guide|learn|wiki|help|man)(/|$)|^docs?\\.|readthedocs");
  private static final Pattern ARTICLE =
      Pattern.compile("/(blog|news|articles?|stor(y|ies)|posts?|insights)/|/20\\d\\d[/-]|\\d{6,}");

  static PageSigns of(PageFacts facts) {
    String url = facts.page.location().toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
    int slash = url.indexOf('/');
    String path = slash < 0 ? "" : url.substring(slash).replaceFirst("[?#].*", "");
    StringBuilder stated = new StringBuilder();
    for (String script : facts.data) {
      if (stated.length() < MOST_STATED) {
        stated.append(script).append('\n');
      }
    }
    for (Element meta : facts.metas) {
      String name = meta.attr("name") + meta.attr("property");
      if (name.endsWith("description") || name.equals("og:type")) {
        stated.append('"').append(meta.attr("content")).append("\"\n");
      }
    }
    String data = stated.toString().toLowerCase(Locale.ROOT);
    return new PageSigns(
        path.length() <= 1,
        ARTICLE.matcher(url).find(),
        PRODUCT.matcher(url).find(),
        LIST.matcher(url).find(),
        FORUM.matcher(url).find(),
        MANUAL.matcher(url).find(),
        hasType(data, "article") || hasType(data, "newsarticle") || hasType(data, "blogposting"),
        hasType(data, "product") || hasType(data, "productgroup"),
        hasType(data, "discussionforumposting") || hasType(data, "qapage"),
        hasType(data, "itemlist") || hasType(data, "collectionpage"),
        hasType(data, "faqpage"),
        data);
  }

  private static boolean hasType(String data, String type) {
    return data.contains('"' + type + '"');
  }

  boolean states(String text) {
    return text.length() > 15 && stated.contains(text);
  }
}
