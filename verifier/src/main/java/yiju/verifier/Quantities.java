package yiju.verifier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Folding;
import yiju.verifier.Quantity.Bound;

/**
 * The dates and numbers of a text in one notation, so that 1750亿, 175 billion and 一千七百五十亿 are
 * equal, as are 50% and 一半, 二〇二二年十一月 and November 2022, 90 minutes and 1.5 小时.
 */
record Quantities(List<CalendarDate> dates, List<Quantity> numbers, String rest) {
  private static final String DIGITS = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:\\.\\d+)?";
  private static final String BOUNDS =
      "not [a-z]+ more than|(?:not|no) more than|not exceed(?:ing)?|不超过|不多于|不高于|超过|多于|大于|逾|不少于|至少|not \\w+ more than|over|more than|at least|above|exceeding|upwards of|近|将近|接近|不足|不到|少于|低于|至多|最多|nearly|almost|under|less than|fewer than|at most|up to|below|约|大约|大概|左右|about|around|roughly|some|approximately|an estimated";
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:(?<before>"
              + BOUNDS
              + ")\\s*)?(?<![a-z\\d.])(?<sign>[-−](?=\\d))?(?<money>us\\$|\\$|£|€|¥)?(?:(?<per>百分之)(?<p>"
              + DIGITS
              + "|["
              + NumberWords.HAN
              + "点]+)|(?<deno>["
              + NumberWords.HAN
              + "]+)分之(?<nume>["
              + NumberWords.HAN
              + "]+)|(?<d>"
              + DIGITS
              + ")\\s?(?<hs>[十百千万亿]+|(?:hundred|thousand|million|billion|trillion|dozen|bn|tn|mn)\\b|(?<=[$£€]\\d{1,6}(?:\\.\\d{1,3})?)[mk]\\b)?|(?<ten>["
              + NumberWords.HAN_DIGITS
              + "])成(?<unitTen>["
              + NumberWords.HAN_DIGITS
              + "])?(?![为立员就绩本分果长熟])|(?<h>["
              + NumberWords.HAN
              + "]+(?:点["
              + NumberWords.HAN_DIGITS
              + "]+[万亿]*)?)|\\b(?<!the )(?<w>"
              + NumberWords.ENGLISH_NUMBER
              + ")\\b(?<half> and a half)?)(?<more>多|余|以上)?[\\s-]?(?:[个](?!百分点|月|小时|星期|钟头|多月))?");
  private static final Pattern FRACTION =
      Pattern.compile(
          "一半|半数|(?<!and a )\\bhalf\\b(?! past| an? )|\\b(?:(an?|one|two|three) )(third|quarter|fifth|tenth)s?\\b|\\bone in (two|three|four|five|ten|twenty)\\b");
  private static final Pattern CENTURY =
      Pattern.compile(
          "(?<n>\\d{1,2}|["
              + NumberWords.HAN_DIGITS
              + "十]{1,3})世纪(?<d>\\d0|["
              + NumberWords.HAN_DIGITS
              + "]十)?(?:年代)?|上世纪(?<l>\\d0|["
              + NumberWords.HAN_DIGITS
              + "]十)年代|\\b(?<e>\\d{1,2})(?:st|nd|rd|th) century|\\b(?<o>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth) century|\\b(?<s>1\\d|20)(?<t>\\d)0s\\b");
  private static final Pattern BEHIND_NUMBER = Pattern.compile(" {2,}([\\p{IsHan}]{2}|[a-z]{3,})");
  private static final List<String> ORDINALS =
      List.of(
          ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
                  + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
                  + " twentieth")
              .split(" "));

  Quantities {
    dates = List.copyOf(dates);
    numbers = List.copyOf(numbers);
  }

  static Quantities in(String text) {
    var rest = new StringBuilder(Folding.fold(text));
    List<Quantity> numbers = new ArrayList<>();
    centuries(rest, numbers);
    TimesOfDay.take(rest, numbers);
    List<CalendarDate> dates = CalendarDate.take(rest);
    fractions(rest, numbers);
    numbers(rest, numbers);
    return new Quantities(dates, numbers, rest.toString().replace("#", " "));
  }

  /** Every value as text, equal for equal values; a lone 一 or "one" is an article, not a number. */
  static Set<String> of(String text) {
    Quantities all = in(text);
    Set<String> values = new LinkedHashSet<>();
    all.dates.forEach(d -> values.add(d.toString()));
    all.numbers.forEach(n -> values.add(n.toString()));
    return values;
  }

  /** The years among the dates. */
  Set<Integer> years() {
    Set<Integer> years = new TreeSet<>();
    for (CalendarDate date : dates) {
      if (date.year() != null) {
        years.add(date.year());
      }
    }
    return years;
  }

  boolean isEmpty() {
    return dates.isEmpty() && numbers.isEmpty();
  }

  int size() {
    return dates.size() + numbers.size();
  }

  /** How many of these {@code given} does not say. */
  int lackingIn(Quantities given) {
    long missing =
        dates.stream().filter(d -> !given.says(d)).count()
            + numbers.stream().filter(n -> !given.says(n) && !isRestated(n, given)).count();
    return (int) missing;
  }

  /** 3000 milliseconds, that is 3 seconds: one number twice, of which one is given. */
  private boolean isRestated(Quantity number, Quantities given) {
    return numbers.stream()
        .anyMatch(
            n ->
                n.written().compareTo(number.written()) != 0
                    && n.toString().equals(number.toString())
                    && given.says(n));
  }

  boolean says(CalendarDate claimed) {
    boolean yearKnown =
        dates.stream().anyMatch(d -> d.year() != null && d.year().equals(claimed.year()));
    return dates.stream().anyMatch(d -> d.carries(claimed, yearKnown))
        || (claimed.month() == null && saysYear(claimed.year()));
  }

  private boolean saysYear(@Nullable Integer year) {
    return year != null
        && numbers.stream()
            .anyMatch(
                n -> n.unit().isEmpty() && n.value().compareTo(BigDecimal.valueOf(year)) == 0);
  }

  boolean says(Quantity claimed) {
    boolean ratesNothing =
        claimed.unit().equals("per") && numbers.stream().noneMatch(n -> n.unit().equals("per"));
    return ratesNothing
        || numbers.stream().anyMatch(n -> n.carries(claimed))
        || (claimed.unit().isEmpty()
            && dates.stream()
                .anyMatch(
                    d ->
                        d.year() != null
                            && claimed.value().compareTo(BigDecimal.valueOf(d.year())) == 0));
  }

  /** Whether a date is given that could stand where {@code date} does. */
  boolean hasDateLike(CalendarDate date) {
    return dates.stream().anyMatch(d -> date.year() == null ? d.month() != null : d.year() != null);
  }

  /** Whether a number of the same kind is given: a span of time, a sum of money, a length. */
  boolean hasNumberLike(Quantity number) {
    return numbers.stream().anyMatch(n -> kind(n).equals(kind(number)));
  }

  /** The words or characters right behind the numbers: what bare counts count. */
  Set<String> counted() {
    Set<String> counted = new TreeSet<>();
    Matcher m = BEHIND_NUMBER.matcher(rest);
    while (m.find()) {
      counted.add(m.group(1));
    }
    return counted;
  }

  private static String kind(Quantity number) {
    return number.unit().equals("mo") ? "s" : number.unit();
  }

  private static void centuries(StringBuilder text, List<Quantity> numbers) {
    Matcher m = CENTURY.matcher(text.toString());
    while (m.find()) {
      if (m.group("l") != null) {
        numbers.add(bare(1900 + value(m.group("l")), "decade"));
      } else if (m.group("s") != null) {
        numbers.add(bare(Integer.parseInt(m.group("s") + m.group("t")) * 10, "decade"));
      } else if (m.group("d") != null) {
        numbers.add(bare((value(m.group("n")) - 1) * 100 + value(m.group("d")), "decade"));
      } else {
        String n = m.group("n") != null ? m.group("n") : m.group("e");
        int century = n != null ? value(n) : 1 + ORDINALS.indexOf(m.group("o"));
        numbers.add(bare(century, "century"));
      }
      blank(text, m);
    }
  }

  private static void fractions(StringBuilder text, List<Quantity> numbers) {
    Matcher m = FRACTION.matcher(text.toString());
    while (m.find()) {
      String part = m.group(2) != null ? m.group(2) : m.group(3);
      int of =
          part == null
              ? 2
              : switch (part) {
                case "third", "three" -> 3;
                case "quarter", "four" -> 4;
                case "fifth", "five" -> 5;
                case "tenth", "ten" -> 10;
                case "twenty" -> 20;
                default -> 2;
              };
      String count = m.group(1);
      int times = "two".equals(count) ? 2 : "three".equals(count) ? 3 : 1;
      numbers.add(percent(BigDecimal.valueOf(times), BigDecimal.valueOf(of), Bound.EXACT));
      blank(text, m);
    }
  }

  private static void numbers(StringBuilder rest, List<Quantity> numbers) {
    String text = rest.toString();
    Matcher m = NUMBER.matcher(text);
    while (m.find()) {
      Bound bound = bound(m.group("before"), m.group("more"));
      if (m.group("deno") != null) {
        numbers.add(
            percent(NumberWords.han(m.group("nume")), NumberWords.han(m.group("deno")), bound));
      } else if (m.group("ten") != null) {
        String one = m.group("unitTen");
        numbers.add(
            Quantity.of(
                BigDecimal.valueOf(10L * value(m.group("ten")) + (one == null ? 0 : value(one))),
                BigDecimal.ONE,
                "%",
                bound));
      } else if (!add(text, m, bound, numbers)) {
        continue;
      }
      int end = m.end() + Units.at(text, m.end()).length();
      rest.replace(m.start(), end, "#".repeat(end - m.start()));
    }
  }

  private static boolean add(String text, Matcher m, Bound bound, List<Quantity> numbers) {
    BigDecimal written = written(m);
    Units.Unit unit = Units.at(text, m.end());
    boolean alone =
        unit.base().isEmpty()
            && ("one".equals(m.group("w"))
                || (m.group("h") != null
                    && m.group("h").length() == 1
                    && "一千万亿百十〇零".contains(m.group("h"))));
    if (alone) {
      return false;
    }
    String money = m.group("money");
    if (m.group("per") != null) {
      numbers.add(Quantity.of(written, BigDecimal.ONE, "%", bound));
    } else if (money != null) {
      numbers.add(Quantity.of(written, BigDecimal.ONE, currency(money), bound));
    } else {
      numbers.add(Quantity.of(written, unit.factor(), unit.base(), bound));
    }
    return true;
  }

  private static BigDecimal written(Matcher m) {
    String digits = m.group("d") != null ? m.group("d") : m.group("p");
    if (digits != null && Character.isDigit(digits.charAt(0))) {
      BigDecimal value = new BigDecimal(digits.replace(",", ""));
      String scale = m.group("d") == null ? null : m.group("hs");
      return scale == null
          ? value
          : value.multiply(
              scale.charAt(0) < 128
                  ? NumberWords.englishScale(scale)
                  : NumberWords.hanScale(scale));
    }
    if (m.group("w") != null) {
      BigDecimal value = NumberWords.english(m.group("w"));
      return m.group("half") == null ? value : value.add(new BigDecimal("0.5"));
    }
    String han = digits != null ? digits : m.group("h");
    int point = han.indexOf('点');
    if (point <= 0) {
      return NumberWords.han(han.replace("点", ""));
    }
    String behind = han.substring(point + 1).replaceAll("[万亿]+$", "");
    String scale = han.substring(point + 1 + behind.length());
    return new BigDecimal(
            NumberWords.han(han.substring(0, point)).toPlainString()
                + "."
                + behind
                    .chars()
                    .mapToObj(c -> NumberWords.positional(String.valueOf((char) c)).toPlainString())
                    .reduce("", String::concat))
        .multiply(NumberWords.hanScale(scale));
  }

  private static Quantity percent(BigDecimal part, BigDecimal of, Bound bound) {
    return Quantity.of(
        part.multiply(BigDecimal.valueOf(100)).divide(of, java.math.MathContext.DECIMAL64),
        BigDecimal.ONE,
        "%",
        bound);
  }

  private static Bound bound(@Nullable String before, @Nullable String more) {
    if (more != null) {
      return Bound.OVER;
    }
    if (before == null) {
      return Bound.EXACT;
    }
    return switch (before) {
      case "超过",
          "多于",
          "大于",
          "逾",
          "不少于",
          "至少",
          "over",
          "more than",
          "at least",
          "above",
          "exceeding",
          "upwards of" ->
          Bound.OVER;
      case "约",
          "大约",
          "大概",
          "左右",
          "about",
          "around",
          "roughly",
          "some",
          "approximately",
          "an estimated" ->
          Bound.ABOUT;
      default -> Bound.UNDER;
    };
  }

  private static String currency(String sign) {
    return switch (sign) {
      case "£" -> "gbp";
      case "€" -> "eur";
      case "¥" -> "cny";
      default -> "usd";
    };
  }

  private static Quantity bare(int value, String unit) {
    return Quantity.of(BigDecimal.valueOf(value), BigDecimal.ONE, unit, Bound.EXACT);
  }

  private static int value(String number) {
    return Character.isDigit(number.charAt(0))
        ? Integer.parseInt(number)
        : NumberWords.han(number).intValue();
  }

  private static void blank(StringBuilder text, Matcher m) {
    text.replace(m.start(), m.end(), "#".repeat(m.end() - m.start()));
  }
}
