package yiju.corpus.extraction;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds when a page was last changed, or else published. Dates without a zone are taken as UTC. */
final class PageDates {
  private static final Pattern MODIFIED = stated("dateModified");
  private static final Pattern PUBLISHED = stated("datePublished");
  private static final Pattern BYLINE =
      Pattern.compile("(20\\d\\d|19\\d\\d)[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?!\\d)");
  private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2}).*");
  private static final Pattern SPACED = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2}) (?=\\d)");
  private static final Pattern ZONE = Pattern.compile("([+-]\\d{2})(\\d{2})$");
  private static final int BYLINE_REACH = 20_000;

  private PageDates() {}

  private static Pattern stated(String property) {
    return Pattern.compile("\"" + property + "\"\\s*:\\s*\"([^\"]{8,40})\"");
  }

  static @Nullable Instant of(PageFacts facts) {
    String data = String.join("\n", facts.data);
    Instant date = first(MODIFIED, data);
    if (date == null) {
      date =
          parse(
              facts.meta(
                  "article:modified_time", "og:updated_time", "dateModified", "last-modified"));
    }
    if (date == null) {
      date = ofTimes(facts.times, "dateModified");
    }
    if (date == null) {
      date = first(PUBLISHED, data);
    }
    if (date == null) {
      date =
          parse(
              facts.meta(
                  "article:published_time",
                  "datePublished",
                  "date",
                  "pubdate",
                  "publishdate",
                  "DC.date"));
    }
    return date == null ? ofTimes(facts.times, "") : date;
  }

  private static @Nullable Instant first(Pattern pattern, CharSequence data) {
    Matcher matcher = pattern.matcher(data);
    return matcher.find() ? parse(matcher.group(1)) : null;
  }

  private static @Nullable Instant ofTimes(List<Element> times, String itemprop) {
    for (Element time : times) {
      if (time.attr("itemprop").contains(itemprop)) {
        Instant date = parse(time.attr("datetime").strip());
        if (date != null) {
          return date;
        }
      }
    }
    return null;
  }

  /** The first date in a page's first lines, as bylines have it: 2023年3月16日, 2023-03-16. */
  static @Nullable Instant ofByline(Iterable<Block> blocks) {
    int read = 0;
    for (Block block : blocks) {
      read += block.text().length();
      if (read > BYLINE_REACH) {
        return null;
      }
      if (block.weight() <= 150) {
        Matcher matcher = BYLINE.matcher(block.text());
        if (matcher.find()) {
          Instant date = day(matcher.group(1), matcher.group(2), matcher.group(3));
          if (date != null) {
            return date;
          }
        }
      }
    }
    return null;
  }

  /** Reads ISO 8601 with or without time and zone; null if it is something else. */
  static @Nullable Instant parse(String value) {
    if (value.isEmpty()) {
      return null;
    }
    String iso = SPACED.matcher(value).replaceFirst("$1T");
    try {
      return OffsetDateTime.parse(ZONE.matcher(iso).replaceFirst("$1:$2")).toInstant();
    } catch (DateTimeException notWithZone) {
      try {
        return LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
      } catch (DateTimeException notWithTime) {
        Matcher day = ISO_DAY.matcher(iso);
        return day.matches() ? day(day.group(1), day.group(2), day.group(3)) : null;
      }
    }
  }

  private static @Nullable Instant day(String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
          .atStartOfDay(ZoneOffset.UTC)
          .toInstant();
    } catch (DateTimeException impossible) {
      return null;
    }
  }
}
