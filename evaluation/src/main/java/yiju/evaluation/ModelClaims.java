package yiju.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Document;
import yiju.evaluation.data.LabelledQuestion;
import yiju.evaluation.data.Sample;
import yiju.generator.Citation;
import yiju.generator.Claim;
import yiju.generator.DraftAnswer;
import yiju.generator.Generator;
import yiju.generator.ReadEvidence;
import yiju.inference.Models;
import yiju.retriever.InMemoryRetriever;
import yiju.verifier.AnswerPipeline;
import yiju.verifier.AnswerPipeline.Policy;
import yiju.verifier.CheckedClaim;
import yiju.verifier.Progress;
import yiju.verifier.Question;
import yiju.verifier.ScopeRules;

/**
 * What a language model claims when it is asked answerable questions of their own gold passages,
 * and which of its claims the verifier lets pass, whatever the confidence is.
 */
public final class ModelClaims {
  private final ExperimentData data;
  private final ExperimentFile file;
  private final Models models;
  private final Generator generator;

  /**
   * @param file an experiment whose questions bring their passages; its seed draws the sample
   * @param directory what the file's paths are relative to
   */
  public ModelClaims(ExperimentFile file, Path directory, Models models, Generator generator) {
    this.file = file;
    this.data = new ExperimentData(file, directory);
    this.models = models;
    this.generator = generator;
  }

  /**
   * One question's claims.
   *
   * @param model whose words they are; null when none was asked, for the extractive draft refused
   * @param fallback why the model gave none
   */
  public record Asked(
      String id,
      String question,
      double seconds,
      @Nullable String model,
      @Nullable String fallback,
      List<Drafted> claims) {
    public Asked {
      claims = List.copyOf(claims);
    }
  }

  /**
   * @param passed whether the verifier found it supported
   * @param support 0 where it did not pass
   * @param quotes what a claim that passed cites; else what the draft cited
   */
  public record Drafted(String claim, boolean passed, double support, List<String> quotes) {
    public Drafted {
      quotes = List.copyOf(quotes);
    }
  }

  /** Takes each question's claims as soon as they are there. */
  public interface Taking {
    void accept(Asked asked) throws IOException;
  }

  /**
   * Asks a sample, one question after the other.
   *
   * @param done ids of questions that were asked before and are left out
   */
  public void run(int limit, Set<String> done, Taking each) throws IOException {
    data.check();
    try (Stream<LabelledQuestion> questions = data.questions()) {
      Stream<LabelledQuestion> sample =
          Sample.of(questions.filter(LabelledQuestion::answerable), limit, file.options().seed());
      for (LabelledQuestion q : (Iterable<LabelledQuestion>) sample::iterator) {
        if (!done.contains(q.id())) {
          each.accept(ask(q));
        }
      }
    }
  }

  private Asked ask(LabelledQuestion q) throws IOException {
    List<Document> gold =
        q.passages().stream()
            .filter(p -> p.relevance() > 0)
            .map(p -> Document.of(p.id(), p.title(), p.text()))
            .toList();
    var watched = new Watched();
    long start = System.nanoTime();
    new AnswerPipeline(models::reader, new Policy(0, ScopeRules.standard()), watched)
        .answer(
            new Question(q.id(), q.question(), List.of()), new InMemoryRetriever(gold), watched);
    double seconds = (System.nanoTime() - start) / 1e9;
    return watched.asked(q, seconds);
  }

  /** Sees the draft, and which of its claims pass. */
  private final class Watched implements Generator, Progress {
    private @Nullable DraftAnswer draft;
    private final List<CheckedClaim> passed = new ArrayList<>();

    @Override
    public DraftAnswer draft(ReadEvidence evidence) throws IOException {
      draft = generator.draft(evidence);
      return draft;
    }

    @Override
    public void stage(String name, double millis) {}

    @Override
    public void checked(CheckedClaim claim) {
      passed.add(claim);
    }

    Asked asked(LabelledQuestion q, double seconds) {
      if (draft == null || !draft.origin().isModel()) {
        String why = draft == null ? null : draft.origin().fallback();
        return new Asked(q.id(), q.question(), seconds, null, why, List.of());
      }
      List<Drafted> claims = draft.claims().stream().map(this::drafted).toList();
      return new Asked(q.id(), q.question(), seconds, draft.origin().model(), null, claims);
    }

    private Drafted drafted(Claim claim) {
      return passed.stream()
          .filter(p -> p.claim().text().equals(claim.text()))
          .findFirst()
          .map(p -> new Drafted(claim.text(), true, p.support(), quotes(p.claim())))
          .orElseGet(() -> new Drafted(claim.text(), false, 0, quotes(claim)));
    }

    private static List<String> quotes(Claim claim) {
      return claim.citations().stream().map(Citation::quote).toList();
    }
  }
}
