package yiju.generator.model;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Folding;
import yiju.corpus.Span;
import yiju.generator.Citation;
import yiju.generator.Claim;
import yiju.generator.DraftAnswer;
import yiju.generator.DraftAnswer.Origin;
import yiju.generator.ExtractiveGenerator;
import yiju.generator.Generator;
import yiju.generator.Grounding;
import yiju.generator.QuestionType;
import yiju.generator.ReadEvidence;
import yiju.generator.ReadPassage;
import yiju.generator.model.LanguageModel.Sampling;

/**
 * Drafts in a language model's words; in the sources' own when the model fails.
 *
 * <p>A marker that names no passage is left out; a claim may so come to cite nothing, which the
 * verifier will mend or drop.
 */
public final class ModelGenerator implements Generator {
  private static final System.Logger LOG = System.getLogger(ModelGenerator.class.getName());

  /** Passages shown to the model: what a context of 4,096 tokens holds in either language. */
  private static final int PASSAGES = 6;

  private final LanguageModel model;
  private final Generator extractive = new ExtractiveGenerator();
  private final Usage usage;

  public ModelGenerator(LanguageModel model) {
    this(model, Usage.Price.NONE);
  }

  public ModelGenerator(LanguageModel model, Usage.Price price) {
    this.model = model;
    this.usage = new Usage(price);
  }

  public Usage usage() {
    return usage;
  }

  @Override
  public DraftAnswer draft(ReadEvidence evidence) throws IOException {
    return draft(evidence, 0);
  }

  /** Facts have one answer: only why and how are worded anew. */
  @Override
  public DraftAnswer draft(ReadEvidence evidence, int variation) throws IOException {
    boolean free = evidence.type() == QuestionType.WHY || evidence.type() == QuestionType.HOW;
    long start = System.nanoTime();
    try {
      List<ReadPassage> shown = shown(evidence);
      LanguageModel.Reply reply =
          model.complete(prompt(evidence, shown), Sampling.varied(free ? variation : 0));
      usage.drafted(reply);
      return draft(statements(reply), shown);
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      usage.fellBack();
      LOG.log(
          System.Logger.Level.WARNING,
          "a language model failed, so the sources speak: {0}",
          e.getMessage());
      DraftAnswer own = extractive.draft(evidence);
      String why = String.valueOf(e.getMessage());
      return new DraftAnswer(own.claims(), own.shortAnswer(), new Origin(model.name(), why));
    } finally {
      usage.took(System.nanoTime() - start);
    }
  }

  /** The best passages, as many as the model can take in. */
  private List<ReadPassage> shown(ReadEvidence evidence) throws IOException {
    for (int most = Math.min(PASSAGES, evidence.passages().size()); most > 0; most--) {
      List<ReadPassage> shown = evidence.passages().subList(0, most);
      if (model.fits(prompt(evidence, shown))) {
        return shown;
      }
    }
    throw new IOException(model.name() + ": no passage fits into its context");
  }

  private static Prompt prompt(ReadEvidence evidence, List<ReadPassage> shown) {
    return Prompt.of(evidence.query().text(), evidence.query().lang(), shown);
  }

  @Override
  public void close() throws IOException {
    model.close();
  }

  /** A sentence that lacks its end says something else. */
  private List<Statement> statements(LanguageModel.Reply reply) throws IOException {
    List<Statement> statements = Statement.of(reply.text());
    if (!reply.cut() || statements.isEmpty() || statements.getLast().isWhole()) {
      return statements;
    }
    if (statements.size() == 1) {
      throw new IOException(model.name() + ": cut off before its first sentence ended");
    }
    return statements.subList(0, statements.size() - 1);
  }

  private DraftAnswer draft(List<Statement> statements, List<ReadPassage> shown) {
    Origin origin = new Origin(model.name(), null);
    List<Claim> claims = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (Statement statement : statements) {
      if (!NonAnswer.is(statement.text()) && said.add(Folding.fold(statement.text()))) {
        claims.add(new Claim(statement.text(), citations(statement, shown)));
      }
    }
    return new DraftAnswer(claims, shortAnswer(claims, shown), origin);
  }

  private static List<Citation> citations(Statement statement, List<ReadPassage> shown) {
    List<Citation> citations = new ArrayList<>();
    for (int marker : new LinkedHashSet<>(statement.markers())) {
      if (marker >= 1 && marker <= shown.size()) {
        Grounding.cite(shown.get(marker - 1), statement.text()).ifPresent(citations::add);
      }
    }
    return citations;
  }

  /** What the reader takes for the answer, where the model says the same. */
  private static @Nullable String shortAnswer(List<Claim> claims, List<ReadPassage> shown) {
    for (ReadPassage p : shown) {
      Span answer = p.answer();
      if (answer != null) {
        String said = answer.of(p.text());
        String folded = Folding.fold(said);
        if (claims.stream().anyMatch(c -> Folding.fold(c.text()).contains(folded))) {
          return said;
        }
      }
    }
    return null;
  }
}
