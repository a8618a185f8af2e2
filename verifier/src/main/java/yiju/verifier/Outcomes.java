package yiju.verifier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Language;
import yiju.corpus.Span;
import yiju.generator.Citation;
import yiju.generator.DraftAnswer;
import yiju.generator.ReadEvidence;
import yiju.generator.ReadPassage;
import yiju.retriever.Evidence;
import yiju.retriever.Query;
import yiju.retriever.ScoredPassage;
import yiju.verifier.Refusal.Correction;

/** Makes the answer or the refusal of one question, with words in its language. */
final class Outcomes {
  private final Question question;
  private final Query query;
  private final StageClock clock;

  Outcomes(Question question, Query query, StageClock clock) {
    this.question = question;
    this.query = query;
    this.clock = clock;
  }

  /** An answer worded by a model is as likely right as the evidence and the weakest claim say. */
  Answer answer(List<CheckedClaim> claims, DraftAnswer words, ReadEvidence evidence, double sure) {
    double weakest = claims.stream().mapToDouble(CheckedClaim::support).min().orElse(0);
    double confidence = words.origin().isModel() ? sure * weakest : sure;
    return new VerifiedAnswer(
        question,
        query.text(),
        claims,
        words.shortAnswer(),
        confidence,
        shown(evidence),
        words.origin(),
        clock.stop());
  }

  Answer outOfScope(ScopeRules.Category category) {
    String key = "scope." + category.name().toLowerCase(Locale.ROOT);
    var nothing = new Evidence(query, List.of());
    return refusal(RefusalReason.OUT_OF_SCOPE, message(key), null, nothing, 0);
  }

  Answer noEvidence(Evidence evidence) {
    return refusal(RefusalReason.NO_EVIDENCE, message("no_evidence"), null, evidence, 0);
  }

  /** On the topic or not even that; what the closest passage lacks is named. */
  Answer insufficient(ReadEvidence evidence, double sure) {
    double about = evidence.passages().stream().mapToDouble(ReadPassage::coverage).max().orElse(0);
    if (about < 0.25) {
      return refusal(
          RefusalReason.NO_EVIDENCE, message("no_evidence"), null, shown(evidence), sure);
    }
    return refusal(
        RefusalReason.INSUFFICIENT_EVIDENCE, lack(Gap.of(evidence)), null, shown(evidence), sure);
  }

  /** Says which part of the question the sources lack. */
  private String lack(Gap gap) {
    boolean chinese = Language.isChinese(query.lang());
    if (gap.isNothing()) {
      return message("insufficient");
    }
    String missing = list(gap.missing(), chinese);
    String known = list(gap.known(), chinese);
    if (gap.known().isEmpty()) {
      return gap.strange().isEmpty()
          ? message("insufficient.missing", missing)
          : message("insufficient.other", list(gap.strange(), chinese));
    }
    boolean onlyTime = gap.strange().isEmpty() && !gap.times().isEmpty() && !gap.told().isEmpty();
    return onlyTime
        ? message("insufficient.time", known, list(gap.times(), chinese), list(gap.told(), chinese))
        : message("insufficient.attribute", known, missing);
  }

  Answer falsePremise(Citation denial, ReadEvidence evidence, double sure) {
    return refusal(
        RefusalReason.FALSE_PREMISE,
        message("premise", denial.quote()),
        new Correction(denial.quote(), List.of(denial)),
        shown(evidence),
        sure);
  }

  Answer conflict(List<ReadPassage> sides, ReadEvidence evidence, double sure) {
    List<Citation> citations = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    for (ReadPassage side : sides) {
      Citation citation = Citation.of(side.source(), sentence(side));
      citations.add(citation);
      String title =
          side.source().title().isEmpty() ? citation.documentId() : side.source().title();
      parts.add(message("conflict.part", citation.quote(), title, date(side)));
    }
    String said = String.join(Language.isChinese(query.lang()) ? "" : " ", parts);
    return refusal(
        RefusalReason.CONFLICTING_EVIDENCE,
        message("conflict", said),
        new Correction(said, citations),
        shown(evidence),
        sure);
  }

  Answer unsupportedDraft(ReadEvidence evidence, double sure) {
    return refusal(
        RefusalReason.UNSUPPORTED_DRAFT, message("unsupported_draft"), null, shown(evidence), sure);
  }

  /** The day of the side's document, where it is known. */
  private String date(ReadPassage side) {
    Instant modified = side.source().modified();
    return modified == null
        ? ""
        : message("conflict.date", LocalDate.ofInstant(modified, ZoneOffset.UTC).toString());
  }

  private static Span sentence(ReadPassage p) {
    return p.answerSentence().orElseGet(() -> new Span(0, p.text().length()));
  }

  private Evidence shown(ReadEvidence evidence) {
    List<ScoredPassage> passages = evidence.passages().stream().map(ReadPassage::source).toList();
    return new Evidence(query, passages);
  }

  private String list(List<String> terms, boolean chinese) {
    List<String> quoted = terms.stream().limit(4).map(t -> "“" + t + "”").toList();
    return String.join(chinese ? "、" : ", ", quoted);
  }

  private String message(String key, Object... arguments) {
    return Messages.of(query.lang(), key, arguments);
  }

  private Refusal refusal(
      RefusalReason reason,
      String message,
      @Nullable Correction correction,
      Evidence evidence,
      double sure) {
    return new Refusal(
        question, query.text(), reason, message, correction, sure, evidence, clock.stop());
  }
}
