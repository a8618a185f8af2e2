package yiju.api;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import yiju.api.json.ClaimLine;
import yiju.api.json.QuestionLine;
import yiju.retriever.Evidence;
import yiju.retriever.Query;
import yiju.verifier.Answer;
import yiju.verifier.ClaimVerifier.Judgement;

/**
 * One knowledge base opened for questions, with the models that answer them. Thread-safe. Models
 * load, and the knowledge base opens, when they are first needed.
 */
public final class Engine implements Closeable {
  private final Path directory;
  private final ModelChoice choice;

  public Engine(Path directory, ModelChoice choice) {
    this.directory = directory;
    this.choice = choice;
  }

  /** Answers from the passages that come with the question, else from the knowledge base. */
  public Answer answer(QuestionLine line) throws IOException {
    throw new IOException("not there yet: " + directory + choice + line);
  }

  public Evidence search(Query query, int k) throws IOException {
    throw new IOException("not there yet: " + query + k);
  }

  public Judgement verify(ClaimLine line) throws IOException {
    throw new IOException("not there yet: " + line);
  }

  @Override
  public void close() {}
}
