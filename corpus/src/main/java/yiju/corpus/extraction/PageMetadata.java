package yiju.corpus.extraction;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Language;

/** What a page says of itself outside its text. */
record PageMetadata(
    String title,
    String declaredLanguage,
    @Nullable Instant modified,
    @Nullable String canonicalUrl,
    boolean noindex,
    boolean nofollow) {
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}([-_][A-Za-z0-9]{2,8})*");

  static PageMetadata of(PageFacts facts) {
    Element html = facts.page.firstElementChild();
    Element canonical = facts.canonical;
    boolean noindex = false;
    boolean nofollow = false;
    for (String robots : facts.metas("robots")) {
      boolean none = robots.contains("none");
      noindex |= none || robots.contains("noindex");
      nofollow |= none || robots.contains("nofollow");
    }
    return new PageMetadata(
        Titles.of(facts),
        html == null ? "" : html.attr("lang").strip(),
        PageDates.of(facts),
        canonical == null ? null : address(canonical),
        noindex,
        nofollow);
  }

  /**
   * The declared language where the text's script allows it, else the one that the script suggests.
   */
  String languageOr(String text) {
    String seen = Language.of(text);
    String declared = declaredLanguage.replace('_', '-');
    if (!LANGUAGE.matcher(declared).matches()) {
      return seen;
    }
    boolean saysChinese = Language.isChinese(declared.toLowerCase(Locale.ROOT));
    return saysChinese == Language.isChinese(seen) ? declared : seen;
  }

  private static String address(Element link) {
    String url = link.absUrl("href");
    return url.isEmpty() ? link.attr("href") : url;
  }
}
