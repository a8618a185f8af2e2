package yiju.corpus.extraction;

/** What digits in a line in lower case are part of. Scanned by hand, since every block is asked. */
final class Digits {
  private static final String[] MONTHS = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
  };
  private static final String[] UNITS = {"hour", "day", "week", "month", "year", "minute"};
  private static final String CURRENCIES = "$€£¥￥";

  private Digits() {}

  static boolean is(char c) {
    return c >= '0' && c <= '9';
  }

  /**
   * Whether a date or time stands at a digit: 2023-3-1, 1.3.23, 12:30, march 1, 2023, 3 days ago.
   */
  static boolean isDate(String text, int digit) {
    int after = digit + 1;
    if (after == text.length()) {
      return false;
    }
    return switch (text.charAt(after)) {
          case ':' -> run(text, after + 1) >= 2;
          case '-', '/', '.', '年' -> isDay(text, after);
          case ' ' -> isAgo(text, after + 1);
          default -> false;
        }
        || (digit > 1 && text.charAt(digit - 1) == ' ' && isMonth(text, digit));
  }

  private static boolean isDay(String text, int mark) {
    int middle = run(text, mark + 1);
    int second = mark + 1 + middle;
    if (middle < 1 || middle > 2 || second == text.length()) {
      return false;
    }
    char first = text.charAt(mark);
    char next = text.charAt(second);
    int last = run(text, second + 1);
    boolean yearFirst =
        last >= 1 && "-/.月".indexOf(next) >= 0 && mark >= 4 && run(text, mark - 4) >= 4;
    return yearFirst || (last >= 2 && "./".indexOf(first) >= 0 && "./".indexOf(next) >= 0);
  }

  private static boolean isAgo(String text, int start) {
    for (String unit : UNITS) {
      if (text.startsWith(unit, start)) {
        int end = start + unit.length();
        return text.startsWith(" ago", end) || text.startsWith("s ago", end);
      }
    }
    return false;
  }

  private static boolean isMonth(String text, int digit) {
    int end = digit + run(text, digit);
    if (end - digit > 2) {
      return false;
    }
    end += end < text.length() && text.charAt(end) == ',' ? 1 : 0;
    if (end == text.length() || text.charAt(end) != ' ' || run(text, end + 1) < 4) {
      return false;
    }
    int wordEnd = digit - (text.charAt(digit - 2) == '.' ? 2 : 1);
    int wordStart = wordEnd;
    while (wordStart > 0
        && text.charAt(wordStart - 1) >= 'a'
        && text.charAt(wordStart - 1) <= 'z') {
      wordStart--;
    }
    String word = text.substring(wordStart, wordEnd);
    for (String month : MONTHS) {
      if (word.contains(month)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a currency stands before or behind a digit. */
  static boolean isPrice(String text, int digit) {
    int before = digit - (digit > 1 && text.charAt(digit - 1) == ' ' ? 2 : 1);
    if (before >= 0 && CURRENCIES.indexOf(text.charAt(before)) >= 0) {
      return true;
    }
    int after = digit + (text.startsWith(" ", digit + 1) ? 2 : 1);
    return after < text.length()
        && switch (text.charAt(after)) {
          case '元', '€' -> true;
          case 'u' -> text.startsWith("usd", after);
          case 'e' -> text.startsWith("eur", after);
          default -> false;
        };
  }

  /** Counts the digits from an index on. */
  private static int run(String text, int start) {
    int end = start;
    while (end < text.length() && is(text.charAt(end))) {
      end++;
    }
    return end - start;
  }
}
