package yiju.corpus.extraction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Reads {@link Hint}s from an element's markup, never from its text. */
final class Hints {
  private static final int LONG_ENOUGH_TO_SEARCH = 7;
  private static final Map<String, Hint> TAGS =
      Map.of(
          "main", Hint.MAIN,
          "article", Hint.ARTICLE,
          "nav", Hint.NAVIGATION,
          "header", Hint.HEADER,
          "footer", Hint.FOOTER,
          "aside", Hint.ASIDE,
          "form", Hint.FORM,
          "dialog", Hint.POPUP,
          "address", Hint.BYLINE);
  private static final Map<String, Hint> ROLES =
      Map.ofEntries(
          Map.entry("main", Hint.MAIN),
          Map.entry("article", Hint.ARTICLE),
          Map.entry("navigation", Hint.NAVIGATION),
          Map.entry("menu", Hint.NAVIGATION),
          Map.entry("menubar", Hint.NAVIGATION),
          Map.entry("banner", Hint.HEADER),
          Map.entry("contentinfo", Hint.FOOTER),
          Map.entry("complementary", Hint.ASIDE),
          Map.entry("search", Hint.FORM),
          Map.entry("dialog", Hint.POPUP),
          Map.entry("alertdialog", Hint.POPUP));
  private static final Map<String, Hint> WORDS = new HashMap<>();
  private static final Map<String, Hint> STEMS = new HashMap<>();

  static {
    words(Hint.MAIN, "main maincontent");
    words(
        Hint.ARTICLE, "article articlebody entry story postbody artibody articlecontent zhengwen");
    words(
        Hint.CONTENT,
        "content body text prose markdown richtext wysiwyg neirong contenttext textbody rte");
    words(
        Hint.NAVIGATION,
        "nav navbar navi navigation menu menus submenu breadcrumb breadcrumbs crumb crumbs pager"
            + " pagination paging toc navheader navfooter navbox sitemap topbar toolbar tabs daohang"
            + " mianbaoxie topnav subnav skip catlinks editsection");
    words(Hint.HEADER, "header masthead banner head logo topbanner");
    words(Hint.FOOTER, "footer foot copyright colophon legal disclaimer bottom bottombar banquan");
    words(Hint.ASIDE, "sidebar aside widget widgets rail sidecol side sidenav gutter rightbar");
    words(
        Hint.RELATED,
        "related recommend recommended recommendation recommendations recommends similar readnext"
            + " more morelinks teaser teasers popular trending hot hotnews ranking rank paihang"
            + " xiangguan tuijian latest upsell crosssell carousel promo promos recirc newest"
            + " outbrain taboola nextprev prevnext guess");
    words(
        Hint.COMMENTS,
        "comment comments commentlist disqus respond reply replies pinglun discuss kommentare");
    words(
        Hint.SHARING,
        "share sharing shares social socials sociallinks follow bshare bdshare jiathis addthis"
            + " sharethis fenxiang addtoany socialmedia");
    words(
        Hint.ADVERT,
        "ad ads adv advert advertisement advertising adsense adbox sponsor sponsored sponsors"
            + " guanggao gg dfp");
    words(Hint.CONSENT, "cookie cookies gdpr consent onetrust ccpa cookiebar cookiebanner privacy");
    words(
        Hint.BYLINE,
        "byline author authors bio meta postmeta metadata dateline timestamp tags tag taglist"
            + " entrymeta pubdate date datetime source laiyuan editor zeren authorbox vcard");
    words(
        Hint.POPUP,
        "popup modal overlay lightbox newsletter subscribe subscription signup tooltip toast"
            + " paywall login signin optin");
    words(Hint.FORM, "form search searchbox searchform filter filters sort facets");
    words(Hint.POST, "post posts message topic thread postcontent cooked answer question");
    words(Hint.PRODUCT, "product products productdetails price pdp sku");
    for (String stem :
        ("sidebar breadcrumb navigation pagination footer newsletter recommend related comment"
                + " copyright social cookie")
            .split(" ", -1)) {
      STEMS.put(stem, WORDS.getOrDefault(stem, Hint.SHARING));
    }
  }

  private final Map<String, Integer> seen = new HashMap<>();

  private static void words(Hint hint, String words) {
    for (String word : words.split(" ", -1)) {
      WORDS.put(word, hint);
    }
  }

  /**
   * The element's own hints as {@link Hint#bit() bits}.
   *
   * @param classes the element's
   */
  int of(Element element, String classes) {
    int bits = 0;
    Hint tag = TAGS.get(element.normalName());
    if (tag != null) {
      bits |= tag.bit();
    }
    if (element.attributesSize() == 0) {
      return bits;
    }
    String id = element.id();
    bits |= named(classes) | named(id);
    int read = (classes.isEmpty() ? 0 : 1) + (id.isEmpty() ? 0 : 1);
    return element.attributesSize() == read ? bits : bits | ofOtherAttributes(element);
  }

  private static int ofOtherAttributes(Element element) {
    String role = element.attr("role");
    Hint hint = role.isEmpty() ? null : ROLES.get(role.toLowerCase(Locale.ROOT));
    int bits = hint == null ? 0 : hint.bit();
    if (isHidden(element)) {
      bits |= Hint.HIDDEN.bit();
    }
    if (element.attr("itemprop").contains("articleBody")) {
      bits |= Hint.ARTICLE.bit();
    }
    return bits;
  }

  private int named(String name) {
    return name.isEmpty() ? 0 : seen.computeIfAbsent(name, Hints::ofName);
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = element.attr("style");
    if (style.isEmpty()) {
      return false;
    }
    style = style.replace(" ", "").toLowerCase(Locale.ROOT);
    return style.contains("display:none") || style.contains("visibility:hidden");
  }

  private static int ofName(String named) {
    int bits = 0;
    int start = 0;
    int length = named.length();
    for (int i = 0; i <= length; i++) {
      boolean ends =
          i == length
              || !Character.isLetter(named.charAt(i))
              || (i > start
                  && Character.isUpperCase(named.charAt(i))
                  && Character.isLowerCase(named.charAt(i - 1)));
      if (!ends) {
        continue;
      }
      if (i > start) {
        bits |= ofWord(named.substring(start, i).toLowerCase(Locale.ROOT));
      }
      start = i < length && Character.isLetter(named.charAt(i)) ? i : i + 1;
    }
    return bits;
  }

  private static int ofWord(String word) {
    Hint hint = WORDS.get(word);
    if (hint != null) {
      return hint.bit();
    }
    if (word.length() < LONG_ENOUGH_TO_SEARCH) {
      return 0;
    }
    for (Map.Entry<String, Hint> stem : STEMS.entrySet()) {
      if (word.contains(stem.getKey())) {
        return stem.getValue().bit();
      }
    }
    return 0;
  }
}
