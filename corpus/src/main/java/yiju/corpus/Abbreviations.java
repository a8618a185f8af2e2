package yiju.corpus;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** English words whose period need not end a sentence. */
final class Abbreviations {
  /** A name or more always follows. */
  private static final Set<String> BEFORE_NAME =
      words(
          "mr mrs ms dr prof gen sen rep gov capt col lt maj cmdr adm sgt rev hon pres msgr st mt ft"
              + " vs v viz cf e.g i.e al resp incl esp messrs mme mlle");

  /** Abbreviations only before a number. */
  private static final Set<String> BEFORE_NUMBER =
      words(
          "no nos fig figs eq eqs p pp vol vols ch chap sec sect art para ver ca c approx est op"
              + " jan feb mar apr jun jul aug sep sept oct nov dec b d r rd tab ed n");

  /** May end a sentence or not. */
  private static final Set<String> EITHER =
      words("inc ltd co corp llc plc jr sr bros dept univ assn ave blvd hwy esq ph.d m.d dist");

  /** Words that, with a capital, nearly always begin a sentence. */
  private static final Set<String> STARTERS =
      words(
          "the a an this that these those there here it its he she they we i you his her their our"
              + " in on at as by for from with to of after before during since until when while where"
              + " if although though because but and or so yet however then thus also both each every"
              + " some many most several all no one two three another other such what who how why"
              + " according despite following under over through today now later once not only its");

  private Abbreviations() {}

  /**
   * Whether the sentence goes on after a period.
   *
   * @param word what stands before the period, with inner periods
   * @param next the word after it
   */
  static boolean goOn(String word, String next) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (BEFORE_NAME.contains(lower)) {
      return true;
    }
    boolean beforeNumber = !next.isEmpty() && Character.isDigit(next.charAt(0));
    if (beforeNumber && BEFORE_NUMBER.contains(lower)) {
      return true;
    }
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return (initial || isDotted(word) || EITHER.contains(lower)) && !starts(next);
  }

  /** {@code U.S}, {@code J.R.R}, {@code p.m}, {@code Ph.D}: short parts between the periods. */
  private static boolean isDotted(String word) {
    if (word.indexOf('.') < 1) {
      return false;
    }
    for (String part : word.split("\\.", -1)) {
      if (part.isEmpty() || part.length() > 2 || !Character.isLetter(part.charAt(0))) {
        return false;
      }
    }
    return true;
  }

  private static boolean starts(String next) {
    boolean capital = !next.isEmpty() && Character.isUpperCase(next.charAt(0));
    return capital && STARTERS.contains(next.toLowerCase(Locale.ROOT));
  }

  private static Set<String> words(String list) {
    return Set.of(Arrays.stream(list.split(" ")).distinct().toArray(String[]::new));
  }
}
