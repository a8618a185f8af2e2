package yiju.verifier;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yiju.corpus.Folding;

/**
 * The numbers of a text in one notation, so that 1750亿, 175 billion and 一千七百五十亿 are equal, as are
 * 50% and 一半, 二〇二二年 and 2022. Months become {@code m1} to {@code m12}.
 */
final class Quantities {
  private static final String HAN = "〇零一二三四五六七八九十百千万亿两";
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<![a-z\\d.])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)\\s*(%|percent\\b|千万|百万|万亿|[千万亿]|hundred\\b|thousand\\b|million\\b|billion\\b|trillion\\b|bn\\b)?(月)?|(\\d+(?:\\.\\d+)?)");
  private static final Pattern HAN_NUMBER =
      Pattern.compile("(百分之)?([" + HAN + "]+)(?:点([〇零一二三四五六七八九]+))?(月)?");
  private static final Pattern WORD =
      Pattern.compile(
          "\\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](one|two|three|four|five|six|seven|eight|nine))?\\b(?:\\s+(hundred|thousand|million|billion|trillion)\\b)?");
  private static final Pattern MONTH =
      Pattern.compile(
          "\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\\b\\.?(?=\\s*\\d)|(?<=\\d\\s)(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b|\\b(january|february|march|april|june|july|august|september|october|november|december)\\b");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> SMALL =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final Map<String, BigDecimal> SCALES =
      Map.ofEntries(
          Map.entry("hundred", BigDecimal.valueOf(100)),
          Map.entry("thousand", BigDecimal.valueOf(1_000)),
          Map.entry("million", BigDecimal.valueOf(1_000_000)),
          Map.entry("billion", BigDecimal.valueOf(1_000_000_000)),
          Map.entry("bn", BigDecimal.valueOf(1_000_000_000)),
          Map.entry("trillion", BigDecimal.valueOf(1_000_000_000_000L)),
          Map.entry("千", BigDecimal.valueOf(1_000)),
          Map.entry("万", BigDecimal.valueOf(10_000)),
          Map.entry("百万", BigDecimal.valueOf(1_000_000)),
          Map.entry("千万", BigDecimal.valueOf(10_000_000)),
          Map.entry("亿", BigDecimal.valueOf(100_000_000)),
          Map.entry("万亿", BigDecimal.valueOf(1_000_000_000_000L)));

  private Quantities() {}

  /** The values in order of first appearance; a lone 一 or "one" is an article, not a number. */
  static Set<String> of(String text) {
    String folded = Folding.fold(text);
    Set<String> values = new LinkedHashSet<>();
    digits(folded, values);
    hanNumbers(folded, values);
    words(folded, values);
    months(folded, values);
    if (folded.contains("一半") || folded.contains("half of")) {
      values.add("50%");
    }
    return values;
  }

  private static void digits(String text, Set<String> values) {
    Matcher m = DIGITS.matcher(text);
    while (m.find()) {
      if (m.group(4) != null) {
        values.add(plain(new BigDecimal(m.group(4))));
        continue;
      }
      BigDecimal value = new BigDecimal(m.group(1).replace(",", ""));
      String unit = m.group(2);
      if (m.group(3) != null) {
        values.add("m" + plain(value));
      } else if (unit == null) {
        values.add(plain(value));
      } else {
        BigDecimal scale = SCALES.get(unit);
        values.add(scale == null ? plain(value) + "%" : plain(value.multiply(scale)));
      }
    }
  }

  private static void hanNumbers(String text, Set<String> values) {
    Matcher m = HAN_NUMBER.matcher(text);
    while (m.find()) {
      boolean afterDigit = m.start() > 0 && Character.isDigit(text.charAt(m.start() - 1));
      String number = m.group(2);
      boolean alone = number.length() == 1 && m.group(1) == null && m.group(4) == null;
      if (afterDigit || (alone && "一千万亿百〇零".contains(number))) {
        continue;
      }
      BigDecimal value = han(number);
      if (m.group(3) != null) {
        value = new BigDecimal(plain(value) + "." + plain(positional(m.group(3))));
      }
      values.add(
          m.group(4) != null ? "m" + plain(value) : plain(value) + (m.group(1) != null ? "%" : ""));
    }
  }

  private static void words(String text, Set<String> values) {
    Matcher m = WORD.matcher(text);
    while (m.find()) {
      if (m.group(1).equals("one") && m.group(3) == null) {
        continue;
      }
      int value = small(m.group(1)) + (m.group(2) == null ? 0 : small(m.group(2)));
      BigDecimal scale = m.group(3) == null ? null : SCALES.get(m.group(3));
      BigDecimal number = BigDecimal.valueOf(value);
      values.add(plain(scale == null ? number : number.multiply(scale)));
    }
  }

  private static void months(String text, Set<String> values) {
    Matcher m = MONTH.matcher(text);
    while (m.find()) {
      values.add("m" + (MONTHS.indexOf(m.group().substring(0, 3)) + 1));
    }
  }

  private static int small(String word) {
    int i = SMALL.indexOf(word);
    return i >= 0 ? i : 10 * TENS.indexOf(word);
  }

  private static BigDecimal han(String number) {
    return number.chars().noneMatch(c -> "十百千万亿".indexOf(c) >= 0)
        ? positional(number)
        : spoken(number);
  }

  /** 二〇二二: digit by digit. */
  private static BigDecimal positional(String number) {
    BigDecimal value = BigDecimal.ZERO;
    for (int i = 0; i < number.length(); i++) {
      value = value.multiply(BigDecimal.TEN).add(BigDecimal.valueOf(digit(number.charAt(i))));
    }
    return value;
  }

  /** 一千七百五十亿: digits and powers. */
  private static BigDecimal spoken(String number) {
    long all = 0;
    long section = 0;
    long digit = 0;
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      switch (c) {
        case '十', '百', '千' -> {
          long power = c == '十' ? 10 : c == '百' ? 100 : 1000;
          section += Math.max(digit, 1) * power;
          digit = 0;
        }
        case '万', '亿' -> {
          long power = c == '万' ? 10_000 : 100_000_000;
          all = (all + Math.max(section + digit, all == 0 ? 1 : 0)) * power;
          section = 0;
          digit = 0;
        }
        default -> digit = digit(c);
      }
    }
    return BigDecimal.valueOf(all + section + digit);
  }

  private static int digit(char c) {
    return c == '两' ? 2 : c == '〇' ? 0 : "零一二三四五六七八九".indexOf(c);
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
