package yiju.verifier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import yiju.corpus.Span;
import yiju.generator.QuestionType;
import yiju.generator.ReadEvidence;
import yiju.generator.ReadPassage;
import yiju.inference.CrossEncoder.Reading;

/**
 * Finds sources that answer a question for a date or a number differently. A document that replaces
 * another takes its passages out of the running.
 */
final class ConflictCheck {
  /** Both sides must be read as answers with much certainty, lest a side remark make a conflict. */
  private static final double CERTAIN = 2;

  private static final double ABOUT = 0.7;

  private ConflictCheck() {}

  /** Evidence without the passages of documents that another document in it replaces. */
  static ReadEvidence withoutSuperseded(ReadEvidence evidence) {
    Set<String> replaced = new java.util.HashSet<>();
    for (ReadPassage p : evidence.passages()) {
      String old = p.source().supersedes();
      if (old != null && isAnswer(p)) {
        replaced.add(old);
      }
    }
    List<ReadPassage> kept =
        evidence.passages().stream()
            .filter(p -> !replaced.contains(p.source().passage().documentId()))
            .toList();
    return kept.size() == evidence.passages().size() || kept.isEmpty()
        ? evidence
        : new ReadEvidence(evidence.query(), evidence.type(), evidence.terms(), kept);
  }

  /** The sides of a conflict, one passage each, newest first; empty when the sources agree. */
  static List<ReadPassage> sides(ReadEvidence evidence) {
    if (evidence.type() != QuestionType.WHEN && evidence.type() != QuestionType.NUMBER) {
      return List.of();
    }
    List<ReadPassage> sides = new ArrayList<>();
    for (ReadPassage p : evidence.passages()) {
      Set<String> value = value(p);
      if (!isCertain(p) || p.coverage() < ABOUT || value.isEmpty()) {
        continue;
      }
      boolean differs =
          sides.stream().allMatch(s -> differ(value(s), value) && !sameDocument(s, p));
      if (differs) {
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

  private static boolean sameDocument(ReadPassage a, ReadPassage b) {
    return a.source().passage().documentId().equals(b.source().passage().documentId());
  }

  /** One value within the other is the same said less exactly: 2022 and 30 November 2022. */
  private static boolean differ(Set<String> a, Set<String> b) {
    return !a.containsAll(b) && !b.containsAll(a);
  }

  private static Set<String> value(ReadPassage p) {
    return Optional.ofNullable(p.answer())
        .map((Span span) -> Quantities.of(span.of(p.text())))
        .orElse(Set.of());
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
