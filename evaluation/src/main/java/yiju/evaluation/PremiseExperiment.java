package yiju.evaluation;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import yiju.corpus.Document;
import yiju.evaluation.data.LabelledPremise;
import yiju.evaluation.metric.Reliability;
import yiju.evaluation.metric.RiskCoverage;
import yiju.retriever.InMemoryRetriever;
import yiju.verifier.Answer;
import yiju.verifier.Question;
import yiju.verifier.Refusal;
import yiju.verifier.RefusalReason;
import yiju.verifier.VerifiedAnswer;

/**
 * Questions with true and false premises, each over the text that tells which it is: how many of
 * the false ones are found, how many are at least not answered, how many true ones are taken for
 * false.
 */
final class PremiseExperiment implements Experiment {
  private final ExperimentData data;
  private final Workbench workbench;
  private final CheckTally tally = new CheckTally();

  PremiseExperiment(ExperimentData data, Workbench workbench) {
    this.data = data;
    this.workbench = workbench;
  }

  @Override
  public Outcome run(Consumer<Object> lines) throws IOException {
    Consumer<CheckResult> sink = tally.before(lines);
    int asked = 0;
    try (Stream<LabelledPremise> premises = data.sampledPremises()) {
      for (LabelledPremise premise : (Iterable<LabelledPremise>) premises::iterator) {
        check(premise, sink);
        asked++;
      }
    }
    return new Outcome(
        asked,
        Map.of(Outcome.OURS, new Scores(tally.shares(r -> true))),
        Reliability.of(List.of()),
        RiskCoverage.of(List.of()));
  }

  private void check(LabelledPremise p, Consumer<CheckResult> sink) throws IOException {
    var evidence = new InMemoryRetriever(List.of(Document.of(p.id(), "", p.evidence())));
    Answer answer = workbench.answer(Question.of(p.question()), evidence);
    boolean denied =
        answer instanceof Refusal refusal && refusal.reason() == RefusalReason.FALSE_PREMISE;
    if (p.holds()) {
      sink.accept(result(p, Measure.PREMISES_LEFT, !denied, answer));
    } else {
      sink.accept(result(p, Measure.PREMISES_DENIED, denied, answer));
      sink.accept(result(p, Measure.PREMISES_UNANSWERED, isRefused(answer), answer));
    }
  }

  /** The workbench answers whatever it can; an owner is given what reaches the threshold. */
  private boolean isRefused(Answer answer) {
    return !(answer instanceof VerifiedAnswer given) || given.confidence() < workbench.threshold();
  }

  private static CheckResult result(
      LabelledPremise p, Measure measure, boolean right, Answer answer) {
    String said =
        switch (answer) {
          case VerifiedAnswer verified -> verified.text();
          case Refusal refusal -> refusal.reason() + " " + refusal.message();
        };
    return new CheckResult(p.id(), p.lang(), measure, right, p.question(), said);
  }
}
