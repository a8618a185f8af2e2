package yiju.verifier;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import yiju.generator.Citation;
import yiju.generator.Claim;
import yiju.generator.DraftAnswer;
import yiju.generator.EvidenceReader;
import yiju.generator.ExtractiveGenerator;
import yiju.generator.Generator;
import yiju.generator.ReadEvidence;
import yiju.generator.SimplifyingReader;
import yiju.inference.CrossEncoder;
import yiju.retriever.Evidence;
import yiju.retriever.Query;
import yiju.retriever.Retriever;
import yiju.verifier.DraftChooser.Candidate;

/** One question, from left to right: retrieve, rank, generate, verify, decide. Thread-safe. */
public final class AnswerPipeline {
  /** Passages retrieved and read for a question. */
  public static final int PASSAGES = 10;

  private final Function<String, Optional<CrossEncoder>> readers;
  private final EvidenceReader reader;
  private final Generator generator;
  private final DraftChooser drafts;
  private final ClaimVerifier claims;
  private final ShippedModels confidence = ShippedModels.answers();
  private final Policy policy;

  /**
   * @param readers the cross-encoder for a language; where there is none, lexical and vector
   *     features decide alone
   */
  public AnswerPipeline(Function<String, Optional<CrossEncoder>> readers, Policy policy) {
    this(readers, policy, new ExtractiveGenerator());
  }

  /**
   * @param generator words an answer once the evidence has been found to hold one
   */
  public AnswerPipeline(
      Function<String, Optional<CrossEncoder>> readers, Policy policy, Generator generator) {
    this.readers = SimplifyingReader.over(readers);
    this.reader = new EvidenceReader(this.readers);
    this.drafts = new DraftChooser(this.readers, new ExtractiveGenerator());
    this.claims = new ClaimVerifier(readers);
    this.policy = policy;
    this.generator = generator;
  }

  /**
   * What the owner decides.
   *
   * @param threshold the confidence, 0 to 1, from which an answer is given
   * @param scale what the shipped confidence comes to on the owner's questions
   */
  public record Policy(double threshold, ScopeRules scope, ConfidenceScale scale) {
    /** With the confidence as it is shipped. */
    public Policy(double threshold, ScopeRules scope) {
      this(threshold, scope, ConfidenceScale.standard());
    }

    public Policy {
      if (!(threshold >= 0 && threshold <= 1)) {
        throw new IllegalArgumentException("a threshold lies between 0 and 1, not " + threshold);
      }
    }

    /** An answer is given when it is more likely right than wrong. */
    public static Policy standard() {
      return new Policy(0.5, ScopeRules.standard());
    }
  }

  /** Answers from what {@code retriever} finds, or refuses. */
  public Answer answer(Question question, Retriever retriever) throws IOException {
    return answer(question, retriever, Progress.unwatched());
  }

  /** As {@link #answer(Question, Retriever)}, telling {@code progress} meanwhile. */
  public Answer answer(Question question, Retriever retriever, Progress progress)
      throws IOException {
    var clock = new StageClock(progress);
    Query query = Query.of(QueryRewriter.standalone(question));
    var outcome = new Outcomes(question, query, clock);
    Optional<ScopeRules.Category> outside = policy.scope().match(question.text());
    if (outside.isPresent()) {
      return outcome.outOfScope(outside.get());
    }
    Evidence found = retriever.retrieve(query, PASSAGES);
    clock.retrieved();
    if (found.passages().isEmpty()) {
      return outcome.noEvidence(found);
    }
    ReadEvidence evidence = read(found);
    clock.ranked();
    Candidate chosen = drafts.choose(evidence);
    clock.generated();
    return decide(outcome, question.variation(), evidence, chosen, clock, progress);
  }

  private ReadEvidence read(Evidence found) {
    return ConflictCheck.withoutSuperseded(reader.read(found));
  }

  private Answer decide(
      Outcomes outcome,
      int variation,
      ReadEvidence evidence,
      Candidate chosen,
      StageClock clock,
      Progress progress)
      throws IOException {
    DraftAnswer draft = chosen.draft();
    double sure =
        policy.scale().of(confidence.probability(evidence.query().lang(), chosen.features()));
    Optional<Citation> denial = PremiseCheck.denial(evidence);
    if (denial.isPresent()) {
      return outcome.falsePremise(denial.get(), evidence, sure);
    }
    if (draft.claims().isEmpty() || sure < policy.threshold()) {
      return outcome.insufficient(evidence, sure);
    }
    var sides = ConflictCheck.sides(evidence);
    if (sides.size() > 1) {
      return outcome.conflict(sides, evidence, sure);
    }
    clock.verified();
    DraftAnswer words =
        generator instanceof ExtractiveGenerator
            ? draft
            : generator.draft(chosen.evidence(), variation);
    clock.generated();
    if (words.claims().isEmpty()) {
      return outcome.insufficient(evidence, sure);
    }
    List<CheckedClaim> checked = check(words, evidence, sure, progress);
    return checked.isEmpty()
        ? outcome.unsupportedDraft(evidence, sure)
        : outcome.answer(checked, words, evidence, sure);
  }

  /** Claims that their sources carry; of a model's, those that leave the answer likely enough. */
  private List<CheckedClaim> check(
      DraftAnswer draft, ReadEvidence evidence, double sure, Progress progress) {
    double least = draft.origin().isModel() ? policy.threshold() / sure : 0;
    CrossEncoder reader = readers.apply(evidence.query().lang()).orElse(null);
    return new DraftCheck(claims, evidence, reader, least, progress).check(draft);
  }

  /**
   * The drafts that {@code question} would choose from, with what the confidence in each would rest
   * on, for fitting; empty when nothing is found.
   */
  public List<Trial> trials(Question question, Retriever retriever) throws IOException {
    Query query = Query.of(QueryRewriter.standalone(question));
    Evidence found = retriever.retrieve(query, PASSAGES);
    return found.passages().isEmpty() ? List.of() : trials(read(found));
  }

  private List<Trial> trials(ReadEvidence evidence) throws IOException {
    return drafts.candidates(evidence).stream()
        .map(c -> new Trial(c.features(), c.draft()))
        .toList();
  }

  /** A draft and the features that its confidence rests on. */
  public record Trial(Map<String, Double> features, DraftAnswer draft) {
    public Trial {
      features = Map.copyOf(features);
    }

    /** All that the draft would say. */
    public String text() {
      return draft.claims().stream().map(Claim::text).collect(Collectors.joining("\n"));
    }
  }
}
