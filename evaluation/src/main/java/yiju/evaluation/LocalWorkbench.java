package yiju.evaluation;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Document;
import yiju.indexer.Encoders;
import yiju.indexer.Indexer;
import yiju.indexer.KnowledgeBase;
import yiju.inference.Models;
import yiju.retriever.HybridRetriever;
import yiju.retriever.Retriever;
import yiju.verifier.Answer;
import yiju.verifier.AnswerPipeline;
import yiju.verifier.AnswerPipeline.Policy;
import yiju.verifier.ClaimVerifier;
import yiju.verifier.ClaimVerifier.Judgement;
import yiju.verifier.Question;

/** The product itself, on the user's knowledge base or on others in temporary directories. */
public final class LocalWorkbench implements Workbench, Closeable {
  private final Models models;
  private final Encoders encoders;
  private final Policy policy;
  private final AnswerPipeline pipeline;
  private final ClaimVerifier claims;
  private final LongConsumer progress;
  private final Path directory;
  private @Nullable KnowledgeBase own;

  /**
   * @param directory of the user's knowledge base, which is opened when an experiment asks it
   * @param models stay the caller's to close
   * @param policy what the owner of a knowledge base would set
   * @param progress told the passages that wait for their vector
   */
  public LocalWorkbench(Path directory, Models models, Policy policy, LongConsumer progress) {
    this.directory = directory;
    this.models = models;
    this.encoders = models::encoder;
    this.policy = policy;
    this.pipeline =
        new AnswerPipeline(models::reader, new Policy(0, policy.scope(), policy.scale()));
    this.claims = new ClaimVerifier(models::reader);
    this.progress = progress;
  }

  @Override
  public String describe() {
    return Stream.of("zh", "en").map(this::describe).reduce((a, b) -> a + "; " + b).orElseThrow();
  }

  private String describe(String lang) {
    return String.format(
        Locale.ROOT,
        "%s: encoder %s, reader %s",
        lang,
        models.encoder(lang).map(e -> e.id()).orElse("none"),
        models.reader(lang).map(r -> r.id()).orElse("none"));
  }

  @Override
  public double threshold() {
    return policy.threshold();
  }

  @Override
  public Base emptyBase() throws IOException {
    return new TemporaryBase(Files.createTempDirectory("yiju-eval"));
  }

  @Override
  public synchronized Retriever ownBase() throws IOException {
    KnowledgeBase open = own == null ? KnowledgeBase.open(directory) : own;
    own = open;
    return new HybridRetriever(open, encoders);
  }

  @Override
  public synchronized void close() throws IOException {
    if (own != null) {
      own.close();
    }
  }

  @Override
  public Answer answer(Question question, Retriever retriever) throws IOException {
    return pipeline.answer(question, retriever);
  }

  @Override
  public Judgement verify(String claim, List<String> evidence, @Nullable String question) {
    return claims.verify(claim, evidence, question);
  }

  private final class TemporaryBase implements Base {
    private final Path directory;
    private final Indexer indexer;
    private @Nullable KnowledgeBase knowledge;

    TemporaryBase(Path directory) throws IOException {
      this.directory = directory;
      this.indexer = Indexer.open(directory, encoders);
    }

    @Override
    public void add(Document document) throws IOException {
      indexer.add(document);
    }

    @Override
    public Retriever ready() throws IOException {
      indexer.commit();
      indexer.fillVectors(progress);
      if (knowledge == null) {
        knowledge = KnowledgeBase.open(directory);
      }
      return new HybridRetriever(knowledge, encoders);
    }

    @Override
    public void close() throws IOException {
      if (knowledge != null) {
        knowledge.close();
      }
      indexer.close();
      try (Stream<Path> files = Files.walk(directory)) {
        files.sorted(Comparator.reverseOrder()).forEach(TemporaryBase::delete);
      }
    }

    private static void delete(Path file) {
      try {
        Files.delete(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
