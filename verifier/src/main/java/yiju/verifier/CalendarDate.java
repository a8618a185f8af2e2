package yiju.verifier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date of which year, month and day may each be unknown; years before our era are negative. */
record CalendarDate(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {
  private static final String HAN = "[" + NumberWords.HAN_DIGITS + "十]";
  private static final String HAN_MONTH_DAY =
      "(?<M>\\d{1,2}|" + HAN + "{1,3})月(?!份?以)(?:(?<D>\\d{1,2}|" + HAN + "{1,3})[日号])?";
  private static final String MONTH_NAME =
      "(?<N>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
  private static final String ORDINAL =
      "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth";
  private static final String YEAR = "(?<Y>1\\d{3}|20\\d{2}|two thousand and [a-z]+(?:-[a-z]+)?)";
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile(
              "(?<B>公元前|前)?(?<E>公元|民国)?(?<!\\d)(?<Y>\\d{3,4}|(?<=公元前|公元|民国)(?:\\d{1,4}|"
                  + HAN
                  + "{1,4})|["
                  + NumberWords.HAN_DIGITS
                  + "]{3,4})年(?!代)(?:"
                  + HAN_MONTH_DAY
                  + ")?"),
          Pattern.compile("(?<!个)" + HAN_MONTH_DAY),
          Pattern.compile("\\b(?<Y>\\d{4})[-/.](?<M>\\d{1,2})[-/.](?<D>\\d{1,2})\\b"),
          Pattern.compile("\\b(?<Y>1\\d{3}|20\\d{2})-(?<M>0\\d|1[0-2])\\b(?!-)"),
          Pattern.compile("\\b(?<D>\\d{1,2})[/.](?<M>\\d{1,2})[/.](?<Y>\\d{4})\\b"),
          Pattern.compile(
              "\\b(?<D>\\d{1,2}|"
                  + ORDINAL
                  + ")(?:st|nd|rd|th)?(?: of)? "
                  + MONTH_NAME
                  + "(?:,? "
                  + YEAR
                  + ")?"),
          Pattern.compile(
              "\\b"
                  + MONTH_NAME
                  + " (?<D>\\d{1,2})(?:st|nd|rd|th)?\\b(?![:%.]\\d)(?:,? "
                  + YEAR
                  + ")?"),
          Pattern.compile("\\b" + MONTH_NAME + "(?:,? (?:of )?" + YEAR + ")"),
          Pattern.compile(
              "(?<=\\b(?:in|since|until|by|from|to|through|of|every|next|last|early|late|mid|and|end of) )"
                  + MONTH_NAME
                  + "(?! (?:have|be|not|also))"),
          Pattern.compile("(?<=\\b(?:ad|bc) ?)(?<Y>\\d{1,4})\\b"),
          Pattern.compile("\\b(?<Y>\\d{1,4}) (?<B>bce?)\\b"),
          Pattern.compile(
              "(?<=\\b(?:in|since|until|by|from|to|through|of|before|after|during|year|and|between|until|around|about|autumn|spring|summer|winter) )"
                  + YEAR
                  + "\\b(?![,.]?\\d|[%-])"));
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final int REPUBLIC = 1911;

  /** The dates of a folded text; each is blanked out of {@code text}, so that none counts twice. */
  static List<CalendarDate> take(StringBuilder text) {
    List<CalendarDate> dates = new ArrayList<>();
    for (Pattern form : FORMS) {
      Matcher m = form.matcher(text.toString());
      while (m.find()) {
        CalendarDate date = read(m, form.pattern());
        if (date != null) {
          dates.add(date);
          text.replace(m.start(), m.end(), "#".repeat(m.end() - m.start()));
        }
      }
    }
    return dates;
  }

  private static @Nullable CalendarDate read(Matcher m, String form) {
    Integer year = form.contains("<Y>") ? number(m.group("Y")) : null;
    if (year != null && form.contains("<E>") && "民国".equals(m.group("E"))) {
      year += REPUBLIC;
    }
    if (year != null && form.contains("<B>") && m.group("B") != null) {
      year = -year;
    }
    Integer month = null;
    if (form.contains("<N>")) {
      month = 1 + MONTHS.indexOf(m.group("N").substring(0, 3));
    } else if (form.contains("<M>")) {
      month = number(m.group("M"));
    }
    Integer day = form.contains("<D>") ? number(m.group("D")) : null;
    if (month != null && month > 12 && day != null && day <= 12) {
      return new CalendarDate(year, day, month);
    }
    boolean real = (month == null || month <= 12) && (day == null || day <= 31);
    return real ? new CalendarDate(year, month, day) : null;
  }

  private static @Nullable Integer number(@Nullable String text) {
    if (text == null) {
      return null;
    }
    if (Character.isDigit(text.charAt(0))) {
      return Integer.valueOf(text);
    }
    int ordinal = List.of(ORDINAL.split("\\|")).indexOf(text);
    BigDecimal value =
        ordinal >= 0
            ? BigDecimal.valueOf(ordinal + 1)
            : text.charAt(0) < 128 ? NumberWords.english(text) : NumberWords.han(text);
    return value.intValue();
  }

  /** Whether {@code other} says nothing that this denies; what is unknown denies nothing. */
  boolean agrees(CalendarDate other) {
    return agree(year, other.year) && agree(month, other.month) && agree(day, other.day);
  }

  /** Whether this says all of {@code claimed}; a year may be understood from the context. */
  boolean carries(CalendarDate claimed, boolean yearKnown) {
    boolean sameYear =
        claimed.year == null || claimed.year.equals(year) || (year == null && yearKnown);
    return sameYear
        && (claimed.month == null || claimed.month.equals(month))
        && (claimed.day == null || claimed.day.equals(day));
  }

  private static boolean agree(@Nullable Integer a, @Nullable Integer b) {
    return a == null || b == null || a.equals(b);
  }

  @Override
  public String toString() {
    return part(year) + "-" + part(month) + "-" + part(day);
  }

  private static String part(@Nullable Integer value) {
    return value == null ? "?" : value.toString();
  }
}
