package yiju.verifier;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yiju.corpus.Folding;
import yiju.corpus.Language;
import yiju.corpus.Span;
import yiju.generator.Citation;
import yiju.generator.FoldedText;
import yiju.generator.QuestionType;
import yiju.generator.ReadEvidence;
import yiju.generator.ReadPassage;
import yiju.generator.Terms;

/**
 * Whether a question for a reason or a way takes something for granted that the evidence denies. A
 * sentence denies it that says all else of the question and another number, date or name, or that
 * says the contrary, if it is a reason that is asked for: who asks for a way says little of how
 * things are. A question for a fact of another year or place is not denied but unanswered.
 */
final class PremiseCheck {
  private static final double SAME_MATTER = 0.75;
  private static final double CONTRARY = 0.6;
  private static final double MOSTLY = 0.55;
  private static final double SOMEWHAT = 0.2;
  private static final int FIRST_PASSAGES = 5;

  /** Where a Chinese question names who or where: before 为什么, behind 由, 在, 被. */
  private static final Pattern PLACE_OF_NAME =
      Pattern.compile(
          "^(?<a>[\\p{IsHan}]{2,5}?)(?:为什么|为何|怎么|如何|怎样)|(?:由|在|被)(?<b>[\\p{IsHan}]{2,8}?)(?=开发|提出|研制|推出|发布|召开|举行|创办|发明|建造|设计|撰写|主持|提供|管理|收购|批准)");

  private static final Pattern CAPITALISED = Pattern.compile("\\b\\p{Lu}[\\p{L}'-]+");

  private PremiseCheck() {}

  /** The sentence that denies the premise. */
  static Optional<Citation> denial(ReadEvidence evidence) {
    if (evidence.type() != QuestionType.WHY && evidence.type() != QuestionType.HOW) {
      return Optional.empty();
    }
    String question = evidence.query().text();
    var assumed = new Assumed(question);
    List<ReadPassage> first =
        evidence.passages().subList(0, Math.min(FIRST_PASSAGES, evidence.passages().size()));
    for (ReadPassage p : first) {
      String before = "";
      for (Span span : p.sentences()) {
        String sentence = span.of(p.text());
        String context = p.source().title() + "\n" + before + "\n" + sentence;
        boolean denies =
            assumed.hasAnotherValue(sentence, context, first)
                || (evidence.type() == QuestionType.WHY && isContrary(question, sentence, p))
                || namesAnother(question, sentence, context, p);
        if (denies) {
          return Optional.of(Citation.of(p.source(), span));
        }
        before = sentence;
      }
    }
    return Optional.empty();
  }

  /** The dates and numbers of a question, and the words beside them. */
  private static final class Assumed {
    private final Quantities values;
    private final Terms others;

    Assumed(String question) {
      values = Quantities.in(question);
      others = Terms.of(values.rest());
    }

    boolean hasAnotherValue(String sentence, String context, List<ReadPassage> evidence) {
      if (values.isEmpty() || others.weights().size() < 2) {
        return false;
      }
      boolean sameMatter =
          others.coveredBy(FoldedText.of(context)) >= MOSTLY
              && others.coveredBy(FoldedText.of(sentence)) >= SOMEWHAT;
      if (!sameMatter) {
        return false;
      }
      Quantities told = Quantities.in(sentence);
      return values.dates().stream()
              .anyMatch(d -> told.hasDateLike(d) && !told.says(d) && !isSaid(d, evidence))
          || values.numbers().stream()
              .anyMatch(n -> isOfOneKind(n, told) && !told.says(n) && !isSaid(n, evidence));
    }

    /** Bare counts are alike when they count the same. */
    private boolean isOfOneKind(Quantity number, Quantities told) {
      return told.hasNumberLike(number)
          && (!number.unit().isEmpty()
              || told.counted().stream().anyMatch(values.counted()::contains));
    }

    private boolean isSaid(CalendarDate date, List<ReadPassage> evidence) {
      return evidence.stream().anyMatch(p -> Quantities.in(p.text()).says(date));
    }

    /** With its unit, or of the same things, anywhere in the evidence. */
    private boolean isSaid(Quantity number, List<ReadPassage> evidence) {
      return evidence.stream()
          .flatMap(p -> p.sentences().stream().map(s -> Quantities.in(s.of(p.text()))))
          .anyMatch(
              q ->
                  number.unit().isEmpty()
                      ? q.says(number) && q.counted().stream().anyMatch(values.counted()::contains)
                      : q.numbers().stream()
                          .anyMatch(n -> n.unit().equals(number.unit()) && n.carries(number)));
    }
  }

  /** One of question and clause denies and the other does not, and they speak of the same. */
  private static boolean isContrary(String question, String sentence, ReadPassage p) {
    Terms asked = Terms.of(question);
    if (asked.weights().size() < 3 || Negation.in(question) || p.coverage() < SAME_MATTER) {
      return false;
    }
    return SurfaceCheck.clauses(sentence).stream()
        .anyMatch(c -> Negation.in(c) && asked.coveredBy(FoldedText.of(c)) >= CONTRARY);
  }

  /** All but a name of the question is said here, where that name does not occur, of another. */
  private static boolean namesAnother(
      String question, String sentence, String context, ReadPassage p) {
    FoldedText passage = FoldedText.of(p.source());
    Optional<String> name =
        names(question).filter(n -> !passage.toString().contains(stem(n))).findFirst();
    if (name.isEmpty()) {
      return false;
    }
    Terms others = Terms.of(Quantities.in(question.replace(name.get(), " ")).rest());
    boolean sameMatter =
        others.weights().size() >= 2
            && others.coveredBy(FoldedText.of(context)) >= SAME_MATTER
            && others.coveredBy(FoldedText.of(sentence)) >= MOSTLY / 2;
    return sameMatter
        && (Language.isChinese(Language.of(question)) || hasRival(question, sentence));
  }

  /** Italy is spoken of where something is Italian. */
  private static String stem(String name) {
    String folded = Folding.fold(name);
    boolean latin = folded.charAt(0) < 128 || Character.isLowerCase(folded.charAt(0));
    return latin ? folded.substring(0, Math.min(folded.length(), 4)) : folded;
  }

  private static boolean hasRival(String question, String sentence) {
    FoldedText asked = FoldedText.of(question);
    return CAPITALISED
        .matcher(sentence)
        .results()
        .anyMatch(m -> asked.holds(Folding.fold(m.group())) < 1);
  }

  private static Stream<String> names(String question) {
    Stream<String> han =
        PLACE_OF_NAME
            .matcher(question)
            .results()
            .map(m -> m.group("a") != null ? m.group("a") : m.group("b"));
    return Stream.concat(
        han,
        CAPITALISED.matcher(question).results().filter(m -> m.start() > 0).map(MatchResult::group));
  }
}
