package yiju.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Folding;
import yiju.evaluation.data.CheckFolder;
import yiju.evaluation.data.CheckFolder.Clash;
import yiju.evaluation.data.CheckFolder.Pair;
import yiju.evaluation.data.CheckFolder.Premise;
import yiju.evaluation.data.CheckFolder.Request;
import yiju.evaluation.metric.Judged;
import yiju.evaluation.metric.Reliability;
import yiju.evaluation.metric.RiskCoverage;
import yiju.retriever.Evidence;
import yiju.retriever.InMemoryRetriever;
import yiju.retriever.Retriever;
import yiju.verifier.Answer;
import yiju.verifier.ClaimVerifier.Judgement;
import yiju.verifier.Question;
import yiju.verifier.Refusal;
import yiju.verifier.Refusal.Correction;
import yiju.verifier.RefusalReason;
import yiju.verifier.Verdict;
import yiju.verifier.VerifiedAnswer;

/**
 * The deeper checks, each on its own set: claims that differ in one thing, sources that disagree,
 * requests out of scope, false premises. The corpus of the premises is what the experiment file
 * calls distractors.
 */
final class ChecksExperiment implements Experiment {
  private final ExperimentData data;
  private final Workbench workbench;
  private final CheckTally tally = new CheckTally();
  private final List<Judged> judged = new ArrayList<>();

  ChecksExperiment(ExperimentData data, Workbench workbench) {
    this.data = data;
    this.workbench = workbench;
  }

  @Override
  public Outcome run(Consumer<Object> lines) throws IOException, InterruptedException {
    Consumer<CheckResult> sink = tally.before(lines);
    CheckFolder sets = data.checks();
    sets.pairs().forEach(pair -> sink.accept(check(pair)));
    for (Request request : sets.requests()) {
      sink.accept(check(request));
    }
    for (Clash clash : sets.clashes()) {
      sink.accept(check(clash));
    }
    try (Workbench.Base base = workbench.emptyBase()) {
      data.addCorpus(base);
      Retriever retriever = base.ready();
      for (Premise premise : sets.premises()) {
        sink.accept(check(premise, retriever));
      }
    }
    return outcome();
  }

  private CheckResult check(Pair p) {
    Judgement carried = workbench.verify(p.claim(), p.evidence(), null);
    Judgement changed = workbench.verify(p.changed(), p.evidence(), null);
    judged.add(new Judged(carried.support(), true));
    judged.add(new Judged(changed.support(), false));
    boolean right =
        carried.verdict() == Verdict.SUPPORTED && changed.verdict() != Verdict.SUPPORTED;
    String said =
        "%s %.2f, changed %s %.2f"
            .formatted(carried.verdict(), carried.support(), changed.verdict(), changed.support());
    return new CheckResult(p.id(), p.lang(), Measure.PAIRS, right, p.claim(), said);
  }

  private CheckResult check(Request r) throws IOException {
    Answer answer = ask(r.question(), (query, k) -> new Evidence(query, List.of()));
    boolean refused = is(answer, RefusalReason.OUT_OF_SCOPE);
    return new CheckResult(
        r.id(),
        r.lang(),
        r.out() ? Measure.OUT_OF_SCOPE : Measure.IN_SCOPE,
        refused == r.out(),
        r.question(),
        said(answer));
  }

  private CheckResult check(Clash c) throws IOException {
    Answer answer = ask(c.question(), new InMemoryRetriever(c.documents()));
    return c.answer() == null
        ? new CheckResult(
            c.id(),
            c.lang(),
            Measure.CONFLICTS,
            is(answer, RefusalReason.CONFLICTING_EVIDENCE) && shows(answer, c.sides()),
            c.question(),
            said(answer))
        : new CheckResult(
            c.id(),
            c.lang(),
            Measure.SUPERSESSIONS,
            prefers(answer, c.answer()),
            c.question(),
            said(answer));
  }

  private CheckResult check(Premise p, Retriever retriever) throws IOException {
    Answer answer = ask(p.question(), retriever);
    boolean denied = is(answer, RefusalReason.FALSE_PREMISE);
    String correction = p.correction();
    return new CheckResult(
        p.id(),
        p.lang(),
        correction == null ? Measure.PREMISES_LEFT : Measure.PREMISES_DENIED,
        correction == null ? !denied : denied && shows(answer, List.of(correction)),
        p.question(),
        said(answer));
  }

  private Answer ask(String question, Retriever retriever) throws IOException {
    return workbench.answer(Question.of(question), retriever);
  }

  private static boolean is(Answer answer, RefusalReason reason) {
    return answer instanceof Refusal refusal && refusal.reason() == reason;
  }

  /** Whether the correction cites everything of {@code wanted}. */
  private static boolean shows(Answer answer, List<String> wanted) {
    Correction correction = answer instanceof Refusal refusal ? refusal.correction() : null;
    return correction != null
        && wanted.stream()
            .allMatch(w -> correction.citations().stream().anyMatch(c -> holds(c.quote(), w)));
  }

  /** Whether what is answered, in short where there is a short answer, is {@code wanted}. */
  private static boolean prefers(Answer answer, String wanted) {
    if (!(answer instanceof VerifiedAnswer verified)) {
      return false;
    }
    String brief = verified.shortAnswer();
    String first = verified.claims().getFirst().claim().citations().getFirst().quote();
    return holds(first, wanted) && (brief == null || holds(brief, wanted) || holds(wanted, brief));
  }

  private static boolean holds(String text, String part) {
    return Folding.fold(text).contains(Folding.fold(part));
  }

  private static String said(Answer answer) {
    return switch (answer) {
      case VerifiedAnswer verified -> verified.text() + " / " + verified.shortAnswer();
      case Refusal refusal -> refusal.reason() + " " + refusal.message();
    };
  }

  private Outcome outcome() {
    Map<String, Scores> columns = new LinkedHashMap<>();
    columns.put(Outcome.OURS, scores(r -> true, judged));
    for (String lang : List.of("zh", "en")) {
      columns.put(lang + " alone", scores(r -> r.lang().equals(lang), null));
    }
    return new Outcome(tally.count(), columns, Reliability.of(judged), RiskCoverage.of(judged));
  }

  private Scores scores(Predicate<CheckResult> of, @Nullable List<Judged> calibrated) {
    Map<Measure, Double> scores = tally.shares(of);
    if (calibrated != null) {
      scores.put(Measure.ECE, Reliability.of(calibrated).expectedCalibrationError());
    }
    return new Scores(scores);
  }
}
