package yiju.evaluation;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Document;
import yiju.retriever.Retriever;
import yiju.verifier.Answer;
import yiju.verifier.ClaimVerifier.Judgement;
import yiju.verifier.Question;

/** What is measured, as whoever starts an experiment has put it together. Thread-safe. */
public interface Workbench {
  /** The models and their versions, for the report. */
  String describe();

  /** The confidence from which an answer is given. */
  double threshold();

  /** An empty knowledge base that vanishes when it is closed. */
  Base emptyBase() throws IOException;

  /**
   * The knowledge base that the user has, to be asked as it is.
   *
   * @throws IOException when there is none
   */
  Retriever ownBase() throws IOException;

  /**
   * Answers whatever the confidence is, so that every threshold can be looked at afterwards; a
   * refusal for another reason stays one.
   */
  Answer answer(Question question, Retriever retriever) throws IOException;

  Judgement verify(String claim, List<String> evidence, @Nullable String question);

  /** A knowledge base of one experiment. */
  interface Base extends Closeable {
    void add(Document document) throws IOException;

    /** Makes all that was added searchable, vectors included. */
    Retriever ready() throws IOException;
  }
}
