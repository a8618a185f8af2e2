package yiju.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yiju.corpus.Span;

/** Expressions whose form alone tells what question they can answer: dates and quantities. */
public final class Shapes {
  private static final String MONTH =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
  private static final String HAN_DIGITS = "[〇零○一二三四五六七八九十百千两]";

  /** A date, a month, a year, a century or a time of day. */
  public static final Pattern DATE =
      Pattern.compile(
          "(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?"
              + MONTH
              + "(?:\\s+\\d{1,2}(?:st|nd|rd|th)?\\b(?!\\d))?(?:,?\\s+(?:of\\s+)?\\d{4})?"
              + "|(?:公元前?|西元前?|民[国國])?(?:\\d{1,4}|"
              + HAN_DIGITS
              + "{2,4})\\s*年(?:代|底|初|末)?(?:\\s*(?:\\d{1,2}|"
              + HAN_DIGITS
              + "{1,3})\\s*月(?:\\s*(?:\\d{1,2}|"
              + HAN_DIGITS
              + "{1,3})\\s*[日号號])?)?"
              + "|(?:\\d{1,2}|"
              + HAN_DIGITS
              + "{1,3})\\s*月(?:\\s*(?:\\d{1,2}|"
              + HAN_DIGITS
              + "{1,3})\\s*[日号號])?"
              + "|\\b\\d{4}-\\d{2}-\\d{2}\\b"
              + "|\\b(?:1[0-9]|20)\\d{2}s?\\b(?![,.]\\d)"
              + "|\\b\\d{1,2}(?:st|nd|rd|th) century\\b|(?:\\d{1,2}|[一二三四五六七八九十]{1,3})世[纪紀]",
          Pattern.CASE_INSENSITIVE);

  /** A number with the unit or measure word behind it. */
  public static final Pattern QUANTITY =
      Pattern.compile(
          "(?:[$€£¥]\\s?)?\\d+(?:[,.]\\d+)*(?:\\s?%|\\s?(?:hundred|thousand|million|billion|trillion|percent|[万萬亿億千百兆]+)+)?(?:\\s?[\\p{IsHan}]{1,2}|\\s?[A-Za-z]+)?"
              + "|"
              + HAN_DIGITS
              + "+(?:[万萬亿億])?(?:分之"
              + HAN_DIGITS
              + "+)?[个個名位种種次天年月岁歲人部届屆本条條座所家场場项項元公米平吨噸里]"
              + "|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|half|dozen)\\b(?:[ -][a-z]+)?",
          Pattern.CASE_INSENSITIVE);

  private Shapes() {}

  /** The form that answers to {@code type} have, if they have one. */
  public static Optional<Pattern> expectedBy(QuestionType type) {
    return switch (type) {
      case WHEN -> Optional.of(DATE);
      case NUMBER -> Optional.of(QUANTITY);
      case WHO, WHERE, WHAT, LIST, WHY, HOW, YES_NO -> Optional.empty();
    };
  }

  /** Every place in {@code text} that has the form. */
  static List<Span> find(Pattern shape, String text) {
    List<Span> found = new ArrayList<>();
    Matcher m = shape.matcher(text);
    while (m.find()) {
      found.add(new Span(m.start(), m.end()));
    }
    return found;
  }
}
