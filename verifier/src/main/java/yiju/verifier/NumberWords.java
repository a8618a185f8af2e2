package yiju.verifier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The values of numbers that are written out, in Chinese and in English. */
final class NumberWords {
  static final String HAN_DIGITS = "〇零一二三四五六七八九两";
  static final String HAN = HAN_DIGITS + "十百千万亿";

  private static final List<String> SMALL =
      List.of(
          ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                  + " fifteen sixteen seventeen eighteen nineteen")
              .split(" "));
  private static final List<String> TENS =
      List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
  private static final Map<String, Long> SCALES =
      Map.of(
          "hundred", 100L,
          "dozen", 12L,
          "thousand", 1_000L,
          "million", 1_000_000L,
          "billion", 1_000_000_000L,
          "trillion", 1_000_000_000_000L);

  /** One word of an English number. */
  static final String ENGLISH =
      "(?:" + String.join("|", SMALL.reversed()) + "|" + String.join("|", TENS) + ")";

  /** A word or more: twelve, forty-two thousand, two thousand and twenty-six, a dozen. */
  static final String ENGLISH_NUMBER =
      "(?:"
          + ENGLISH
          + "|a(?= (?:hundred|thousand|million|billion|dozen)))"
          + "(?:[ -](?:and )?(?:"
          + ENGLISH
          + "|hundred|thousand|million|billion|trillion|dozen)(?![a-z]))*";

  private NumberWords() {}

  /** 1750, 一千七百五十, 二〇二二. */
  static BigDecimal han(String number) {
    return number.chars().noneMatch(c -> "十百千万亿".indexOf(c) >= 0)
        ? positional(number)
        : spoken(number);
  }

  /** Digit by digit. */
  static BigDecimal positional(String number) {
    BigDecimal value = BigDecimal.ZERO;
    for (int i = 0; i < number.length(); i++) {
      value = value.multiply(BigDecimal.TEN).add(BigDecimal.valueOf(digit(number.charAt(i))));
    }
    return value;
  }

  /** Digits and powers of ten. */
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

  /** The powers behind digits: 万, 百万, 亿, 万亿. */
  static BigDecimal hanScale(String scale) {
    BigDecimal value = BigDecimal.ONE;
    for (int i = 0; i < scale.length(); i++) {
      long power =
          switch (scale.charAt(i)) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            default -> 100_000_000;
          };
      value = value.multiply(BigDecimal.valueOf(power));
    }
    return value;
  }

  private static int digit(char c) {
    return c == '两' ? 2 : c == '〇' ? 0 : "零一二三四五六七八九".indexOf(c);
  }

  static BigDecimal english(String words) {
    long all = 0;
    long section = 0;
    for (String word : words.split("[ -]", -1)) {
      Long scale = SCALES.get(word);
      if (scale == null) {
        section += word.equals("and") ? 0 : small(word);
      } else if (scale < 1_000) {
        section = Math.max(section, 1) * scale;
      } else {
        all += Math.max(section, 1) * scale;
        section = 0;
      }
    }
    return BigDecimal.valueOf(all + section);
  }

  static BigDecimal englishScale(String scale) {
    return BigDecimal.valueOf(
        switch (scale) {
          case "k" -> 1_000L;
          case "m", "mn" -> 1_000_000L;
          case "bn" -> 1_000_000_000L;
          case "tn" -> 1_000_000_000_000L;
          default -> SCALES.getOrDefault(scale, 1L);
        });
  }

  private static int small(String word) {
    int i = SMALL.indexOf(word);
    return i >= 0 ? i : word.equals("a") ? 1 : 20 + 10 * TENS.indexOf(word);
  }
}
