package yiju.verifier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import yiju.corpus.Span;
import yiju.generator.FoldedText;
import yiju.generator.QuestionType;
import yiju.generator.ReadEvidence;
import yiju.generator.ReadPassage;
import yiju.generator.Terms;
import yiju.inference.CrossEncoder.Reading;

/**
 * Finds sources that answer a question differently. A document that replaces or corrects another,
 * by its metadata or in its own words, takes the other's passages out of the running.
 */
final class ConflictCheck {
  /** Both sides must be read as answers with much certainty, lest a side remark make a conflict. */
  private static final double CERTAIN = 2;

  private static final double ABOUT = 0.7;
  private static final double MOSTLY = 0.5;

  private ConflictCheck() {}

  /** Evidence without the passages of documents that another document in it replaces. */
  static ReadEvidence withoutSuperseded(ReadEvidence evidence) {
    Set<String> replaced = new HashSet<>();
    for (ReadPassage p : evidence.passages()) {
      String old = p.source().supersedes();
      if (old != null && isAnswer(p)) {
        replaced.add(old);
      }
      for (ReadPassage other : evidence.passages()) {
        if (Supersession.of(p, other, evidence.terms())) {
          replaced.add(documentOf(other));
        }
      }
    }
    List<ReadPassage> kept =
        evidence.passages().stream().filter(p -> !replaced.contains(documentOf(p))).toList();
    return kept.size() == evidence.passages().size() || kept.isEmpty()
        ? evidence
        : new ReadEvidence(evidence.query(), evidence.type(), evidence.terms(), kept);
  }

  /** The sides of a conflict, one passage each, newest first; empty when the sources agree. */
  static List<ReadPassage> sides(ReadEvidence evidence) {
    if (!evidence.type().isFactoid() || evidence.type() == QuestionType.YES_NO) {
      return List.of();
    }
    Set<Integer> years = Quantities.in(evidence.query().text()).years();
    List<ReadPassage> sides = new ArrayList<>();
    for (ReadPassage p : evidence.passages()) {
      boolean answers =
          isCertain(p) && p.coverage() >= ABOUT && !said(p).isEmpty() && !isOfAnotherTime(p, years);
      if (answers && sides.stream().allMatch(s -> differ(s, p, evidence))) {
        sides.add(p);
      }
    }
    if (sides.size() < 2) {
      return List.of();
    }
    sides.sort(
        Comparator.comparing(
            (ReadPassage p) -> Objects.requireNonNullElse(p.source().modified(), Instant.EPOCH),
            Comparator.reverseOrder()));
    return sides;
  }

  private static boolean differ(ReadPassage a, ReadPassage b, ReadEvidence evidence) {
    if (documentOf(a).equals(documentOf(b))) {
      return false;
    }
    Quantities one = Quantities.in(said(a));
    Quantities other = Quantities.in(said(b));
    if (!one.isEmpty() && !other.isEmpty()) {
      return valuesDiffer(one, other);
    }
    boolean byValue =
        evidence.type() == QuestionType.WHEN || evidence.type() == QuestionType.NUMBER;
    double share = evidence.type() == QuestionType.WHAT ? ABOUT : MOSTLY;
    return !byValue && sameMatter(a, b, evidence.terms(), share) && wordsDiffer(said(a), said(b));
  }

  /** One value within the other is the same said less exactly: 2022 and 30 November 2022. */
  private static boolean valuesDiffer(Quantities a, Quantities b) {
    boolean datesAgree =
        !a.dates().isEmpty()
            && a.dates().stream().anyMatch(x -> b.dates().stream().anyMatch(x::agrees));
    return !datesAgree && a.lackingIn(b) > 0 && b.lackingIn(a) > 0;
  }

  /** Names differ when neither is part of the other. */
  private static boolean wordsDiffer(String a, String b) {
    Terms one = Terms.of(a);
    Terms other = Terms.of(b);
    return !one.isEmpty()
        && !other.isEmpty()
        && one.coveredBy(FoldedText.of(b)) < 0.5
        && other.coveredBy(FoldedText.of(a)) < 0.5;
  }

  /** Whether the answer's sentence is about years of which the one asked for is none. */
  private static boolean isOfAnotherTime(ReadPassage p, Set<Integer> asked) {
    Set<Integer> told = Quantities.in(sentence(p)).years();
    told.removeAll(Quantities.in(said(p)).years());
    return !asked.isEmpty() && !told.isEmpty() && told.stream().noneMatch(asked::contains);
  }

  /**
   * For names, both sentences must say what the question says, not only their passages; and most of
   * it where any thing may be the answer, since manuals name many.
   */
  private static boolean sameMatter(ReadPassage a, ReadPassage b, Terms asked, double share) {
    return asked.coveredBy(FoldedText.of(sentence(a))) >= share
        && asked.coveredBy(FoldedText.of(sentence(b))) >= share;
  }

  static String sentence(ReadPassage p) {
    return p.answerSentence().map(s -> s.of(p.text())).orElse("");
  }

  static String documentOf(ReadPassage p) {
    return p.source().passage().documentId();
  }

  private static String said(ReadPassage p) {
    Span answer = p.answer();
    return answer == null ? "" : answer.of(p.text());
  }

  private static boolean isCertain(ReadPassage p) {
    Reading reading = p.reading();
    return reading != null && reading.answerable() > CERTAIN && reading.spanScore() > CERTAIN;
  }

  private static boolean isAnswer(ReadPassage p) {
    Reading reading = p.reading();
    return reading == null ? p.coverage() > ABOUT : reading.answerable() > 0;
  }
}
