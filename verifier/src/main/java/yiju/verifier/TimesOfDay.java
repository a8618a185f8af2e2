package yiju.verifier;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times of day in minutes after midnight, days of the week from 1 for Monday, and what a rate is
 * by.
 */
final class TimesOfDay {
  private static final String HAN = "[" + NumberWords.HAN_DIGITS + "十]{1,3}";
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<pm>下午|晚上|傍晚)?(?<h>\\d{1,2}|"
              + HAN
              + ")(?:[点时](?!间|期|代|候|速)(?:(?<m>\\d{1,2}|"
              + HAN
              + ")分?|(?<half>半))?(?!\\d)|:(?<c>\\d{2})(?::\\d{2})?)\\s?(?<ap>a\\.?m\\b|p\\.?m\\b)?\\.?|\\b(?<e>\\d{1,2})\\s?(?<ep>a\\.?m\\b|p\\.?m\\b)\\.?|\\b(?<n>noon|midnight)\\b|(?<z>正午|中午十二点|零时|午夜)");
  private static final Pattern WEEKDAY =
      Pattern.compile("(?:周|星期|礼拜)([一二三四五六日天])|\\b(mon|tues|wednes|thurs|fri|satur|sun)days?\\b");
  private static final String HAN_DAYS = "一二三四五六日天";
  private static final List<String> DAYS =
      List.of("mon", "tues", "wednes", "thurs", "fri", "satur", "sun");
  private static final Pattern RATE =
      Pattern.compile(
          "每(?:一)?(?:个)?(秒|分钟|小时|天|日|周|星期|月|年)|日均|月均|年(?:均|薪)|(?<![\\d第])一日(?=.次)|时速|(?<!\\b(?:in|for|within|half|of|about|over|after|almost|nearly|than) )\\b(?:an?|per|each|every) (minute|hour|day|week|month|year)\\b(?! (?:later|ago|before|after|earlier|long|old|and a))|\\b(?:a|per|each|every) second(?=\\s*(?:[.,;]|$))|\\b(hourly|daily|weekly|monthly|yearly|annually|annual)\\b|/(h|s|d)\\b");

  private TimesOfDay() {}

  /** Adds what is found and blanks it out. */
  static void take(StringBuilder text, List<Quantity> numbers) {
    Matcher day = WEEKDAY.matcher(text.toString());
    while (day.find()) {
      int n =
          day.group(1) != null
              ? Math.min(HAN_DAYS.indexOf(day.group(1)), 6)
              : DAYS.indexOf(day.group(2));
      add(numbers, n + 1, "weekday");
      blank(text, day);
    }
    Matcher clock = CLOCK.matcher(text.toString());
    while (clock.find()) {
      int minutes = minutes(clock, text);
      if (minutes >= 0) {
        add(numbers, minutes, "clock");
        blank(text, clock);
      }
    }
    Matcher rate = RATE.matcher(text.toString());
    while (rate.find()) {
      add(numbers, period(rate.group()), "per");
    }
  }

  private static int minutes(Matcher m, StringBuilder text) {
    if (m.group("n") != null) {
      return m.group("n").equals("noon") ? 720 : 0;
    }
    if (m.group("z") != null) {
      return m.group("z").contains("午") && !m.group("z").equals("午夜") ? 720 : 0;
    }
    String hour = m.group("e") != null ? m.group("e") : m.group("h");
    boolean decimal =
        (m.start() > 0 && ".:/-".indexOf(text.charAt(m.start() - 1)) >= 0)
            || (m.group("m") == null
                && m.end() < text.length()
                && NumberWords.HAN_DIGITS.indexOf(text.charAt(m.end())) >= 0);
    int h = value(hour);
    if (decimal || h > 24) {
      return -1;
    }
    String part = m.group("c") != null ? m.group("c") : m.group("m");
    boolean spoken = part != null && m.group("c") == null;
    if (spoken && NumberWords.HAN.indexOf(hour.charAt(0)) >= 0 && !m.group().endsWith("分")) {
      return -1;
    }
    boolean aBit = hour.equals("一") && part == null && m.group("half") == null;
    if (aBit && m.group("pm") == null) {
      return -1;
    }
    int min = m.group("half") != null ? 30 : part == null ? 0 : value(part);
    String half = m.group("ep") != null ? m.group("ep") : m.group("ap");
    boolean afternoon = m.group("pm") != null || (half != null && half.startsWith("p"));
    return h % (afternoon ? 12 : 25) * 60 + min + (afternoon ? 720 : 0);
  }

  /** Seconds of the period that a rate counts by. */
  private static int period(String rate) {
    if (rate.contains("年") || rate.contains("year") || rate.contains("annual")) {
      return 365 * 86_400;
    }
    if (rate.contains("月") || rate.contains("month")) {
      return 30 * 86_400;
    }
    if (rate.contains("周") || rate.contains("星期") || rate.contains("week")) {
      return 7 * 86_400;
    }
    if (rate.contains("小时") || rate.contains("hour") || rate.equals("时速") || rate.equals("/h")) {
      return 3_600;
    }
    if (rate.contains("分钟") || rate.contains("minute")) {
      return 60;
    }
    return rate.contains("秒") || rate.contains("second") || rate.equals("/s") ? 1 : 86_400;
  }

  private static int value(String number) {
    return Character.isDigit(number.charAt(0))
        ? Integer.parseInt(number)
        : NumberWords.han(number).intValue();
  }

  private static void add(List<Quantity> numbers, int value, String unit) {
    numbers.add(Quantity.of(BigDecimal.valueOf(value), BigDecimal.ONE, unit, Quantity.Bound.EXACT));
  }

  private static void blank(StringBuilder text, Matcher m) {
    text.replace(m.start(), m.end(), "#".repeat(m.end() - m.start()));
  }
}
