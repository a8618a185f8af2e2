package yiju.corpus.extraction;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds a page's title and frees it of the site's name. */
final class Titles {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[-–—|·»«:•]+\\s+|\\s*[|｜»]\\s*|_{1,2}|-{2,}|\\s*[—–]{1,2}\\s*");
  private static final int SHORTEST = 4;

  private Titles() {}

  static String of(PageFacts facts) {
    String title = facts.page.title().strip();
    String shared = facts.meta("og:title");
    String whole = shared.isEmpty() ? title : shared;
    String heading = heading(facts, title.isEmpty() ? shared : title);
    if (!heading.isEmpty()) {
      return heading;
    }
    return whole.isEmpty() ? onlyHeading(facts) : withoutSite(whole, facts.meta("og:site_name"));
  }

  /** The first outermost heading that the title begins with or holds as a whole part. */
  private static String heading(PageFacts facts, String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    for (Element h1 : facts.headings) {
      String text = h1.text().strip();
      if (text.length() >= SHORTEST - 2 && lower.contains(text.toLowerCase(Locale.ROOT))) {
        boolean most = 2 * text.length() >= title.length();
        if (most || startsAPart(lower, text.toLowerCase(Locale.ROOT))) {
          return text;
        }
      }
    }
    return "";
  }

  private static boolean startsAPart(String title, String heading) {
    if (!title.startsWith(heading)) {
      return false;
    }
    Matcher matcher = SEPARATOR.matcher(title.substring(heading.length()));
    return matcher.lookingAt() || title.length() == heading.length();
  }

  private static String onlyHeading(PageFacts facts) {
    return facts.headings.isEmpty() ? "" : facts.headings.getFirst().text().strip();
  }

  /** Cuts the last part off if it is the site's name; without a known name nothing is cut. */
  private static String withoutSite(String title, String site) {
    if (site.isEmpty() || !title.toLowerCase(Locale.ROOT).endsWith(site.toLowerCase(Locale.ROOT))) {
      return title;
    }
    Matcher matcher = SEPARATOR.matcher(title);
    int end = title.length();
    int limit = title.length() - site.length();
    while (matcher.find()) {
      if (matcher.end() == limit) {
        end = matcher.start();
      }
    }
    return end >= SHORTEST ? title.substring(0, end).strip() : title;
  }
}
