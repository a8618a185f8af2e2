package yiju.generator.openai;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
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
import yiju.generator.ReadEvidence;
import yiju.generator.ReadPassage;

/**
 * Drafts in a language model's words; in the sources' own when the model's server fails.
 *
 * <p>A marker that names no passage is left out; a claim may so come to cite nothing, which the
 * verifier will mend or drop.
 */
public final class ModelGenerator implements Generator {
  private static final System.Logger LOG = System.getLogger(ModelGenerator.class.getName());

  /** Passages shown to the model: what a context of 4,096 tokens holds in either language. */
  private static final int PASSAGES = 6;

  private final ChatServer server;
  private final ChatClient client;
  private final Generator extractive = new ExtractiveGenerator();
  private final Usage usage = new Usage();

  public ModelGenerator(ChatServer server) {
    this.server = server;
    this.client = new ChatClient(server);
  }

  /** What the model has cost so far. */
  public static final class Usage {
    private final LongAdder drafts = new LongAdder();
    private final LongAdder fallbacks = new LongAdder();
    private final LongAdder promptTokens = new LongAdder();
    private final LongAdder completionTokens = new LongAdder();

    public long drafts() {
      return drafts.sum();
    }

    public long fallbacks() {
      return fallbacks.sum();
    }

    public long promptTokens() {
      return promptTokens.sum();
    }

    public long completionTokens() {
      return completionTokens.sum();
    }
  }

  public Usage usage() {
    return usage;
  }

  @Override
  public DraftAnswer draft(ReadEvidence evidence) throws IOException {
    List<ReadPassage> shown = evidence.passages().stream().limit(PASSAGES).toList();
    var query = evidence.query();
    try {
      ChatReply reply = client.complete(Prompt.of(query.text(), query.lang(), shown));
      usage.drafts.increment();
      usage.promptTokens.add(reply.promptTokens());
      usage.completionTokens.add(reply.completionTokens());
      return draft(reply.text(), shown);
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      usage.fallbacks.increment();
      LOG.log(
          System.Logger.Level.WARNING,
          "a language model failed, so the sources speak: {0}",
          e.getMessage());
      DraftAnswer own = extractive.draft(evidence);
      String why = String.valueOf(e.getMessage());
      return new DraftAnswer(own.claims(), own.shortAnswer(), new Origin(server.model(), why));
    }
  }

  private DraftAnswer draft(String text, List<ReadPassage> shown) {
    Origin origin = new Origin(server.model(), null);
    List<Claim> claims = new ArrayList<>();
    for (Statement statement : Statement.of(text)) {
      if (!statement.text().toUpperCase(Locale.ROOT).contains(Prompt.NO_ANSWER)) {
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
