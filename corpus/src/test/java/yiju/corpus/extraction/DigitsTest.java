package yiju.corpus.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is scanned by hand is what these expressions say. */
class DigitsTest {
  private static final Pattern DATES =
      Pattern.compile(
          "\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{1,2}:\\d{2}"
              + "|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d{1,2},? \\d{4}"
              + "|\\d (hour|day|week|month|year|minute)s? ago");
  private static final Pattern PRICES = Pattern.compile("[$€£¥￥] ?\\d|\\d ?(usd|eur|元|€)");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-3-1",
        "2023年12月31日",
        "123-4-5",
        "12345/6.7",
        "1.3.23",
        "1.3.2",
        "31/12/2023",
        "2023-123-1",
        "12:30",
        "1:5",
        "a:30",
        "march 1, 2023",
        "mar. 12 2023",
        "remarks 3 2023",
        "march 123 2023",
        "march 1,2023",
        "  1 2023",
        "x 1, 2023",
        "3 days ago",
        "3 day ago",
        "3 dayss ago",
        "3days ago",
        "12 hours",
        "$5",
        "$ 5",
        "$  5",
        "5€",
        "5 €",
        "5 usd",
        "5us",
        "5元",
        "5 eur",
        "5  eur",
        "€",
        "5",
        "1.2",
        "version 1.2.3",
        "1.2.34",
        "",
        "￥99",
        "9 元"
      })
  void asTheExpressionsSay(String text) {
    assertThat(anywhere(text, Digits::isDate)).isEqualTo(DATES.matcher(text).find());
    assertThat(anywhere(text, Digits::isPrice)).isEqualTo(PRICES.matcher(text).find());
  }

  private static boolean anywhere(String text, BiPredicate<String, Integer> test) {
    return IntStream.range(0, text.length())
        .anyMatch(i -> Digits.is(text.charAt(i)) && test.test(text, i));
  }
}
