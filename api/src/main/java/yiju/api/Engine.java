package yiju.api;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiju.api.json.ClaimLine;
import yiju.api.json.QuestionLine;
import yiju.corpus.Document;
import yiju.generator.ExtractiveGenerator;
import yiju.generator.Generator;
import yiju.indexer.KnowledgeBase;
import yiju.inference.Models;
import yiju.retriever.Evidence;
import yiju.retriever.HybridRetriever;
import yiju.retriever.InMemoryRetriever;
import yiju.retriever.Query;
import yiju.retriever.Retriever;
import yiju.verifier.Answer;
import yiju.verifier.AnswerPipeline;
import yiju.verifier.ClaimVerifier;
import yiju.verifier.ClaimVerifier.Judgement;
import yiju.verifier.Progress;

/**
 * One knowledge base opened for questions, with the models that answer them. Thread-safe. Models
 * load, and the knowledge base opens, when they are first needed; every question sees the last
 * commit of any process.
 */
public final class Engine implements Closeable {
  private final Path directory;
  private final Models models;
  private final Generator generator;
  private final StoredPolicy policy;
  private final ClaimVerifier claims;
  private @Nullable KnowledgeBase knowledge;
  private @Nullable AnswerPipeline pipeline;

  /**
   * @param parallel whether many questions are asked at once
   */
  public Engine(Path directory, ModelChoice choice, boolean parallel) {
    this(directory, choice, parallel, new ExtractiveGenerator());
  }

  /**
   * @param parallel whether many questions are asked at once
   * @param generator words the answers
   */
  public Engine(Path directory, ModelChoice choice, boolean parallel, Generator generator) {
    this.directory = directory;
    this.generator = generator;
    this.models = choice.open(parallel);
    this.policy = new StoredPolicy(directory, models);
    this.claims = new ClaimVerifier(models::reader);
  }

  /** Answers from the passages that come with the question, else from the knowledge base. */
  public Answer answer(QuestionLine line) throws IOException {
    return answer(line, Progress.unwatched());
  }

  /** As {@link #answer(QuestionLine)}, telling {@code progress} meanwhile. */
  public Answer answer(QuestionLine line, Progress progress) throws IOException {
    List<Document> given = line.passages().orElse(null);
    Retriever retriever = given == null ? retriever() : new InMemoryRetriever(given);
    return pipeline().answer(line.question(), retriever, progress);
  }

  public Evidence search(Query query, int k) throws IOException {
    return retriever().retrieve(query, k);
  }

  public Judgement verify(ClaimLine line) {
    return claims.verify(line.claim(), line.evidence(), line.question());
  }

  /** The knowledge base as of its last commit. */
  public synchronized KnowledgeBase knowledge() throws IOException {
    if (knowledge == null) {
      knowledge = KnowledgeBase.open(directory);
    } else {
      knowledge.refresh();
    }
    return knowledge;
  }

  /** With the threshold that was calibrated last, by whichever process. */
  private synchronized AnswerPipeline pipeline() throws IOException {
    if (policy.changed() || pipeline == null) {
      pipeline = new AnswerPipeline(models::reader, policy.read(), generator);
    }
    return pipeline;
  }

  public Path directory() {
    return directory;
  }

  public Generator generator() {
    return generator;
  }

  public Models models() {
    return models;
  }

  private Retriever retriever() throws IOException {
    return new HybridRetriever(knowledge(), models::encoder);
  }

  @Override
  public synchronized void close() throws IOException {
    try (models;
        generator) {
      if (knowledge != null) {
        knowledge.close();
      }
    }
  }
}
