package yiju.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Document;
import yiju.corpus.Span;
import yiju.generator.Citation;
import yiju.generator.Claim;
import yiju.retriever.Evidence;
import yiju.retriever.InMemoryRetriever;
import yiju.retriever.Query;
import yiju.retriever.Retriever;
import yiju.retriever.ScoredPassage;
import yiju.verifier.Answer;
import yiju.verifier.AnswersForTests;
import yiju.verifier.ClaimVerifier.Judgement;
import yiju.verifier.Question;
import yiju.verifier.Verdict;

/**
 * Answers with the whole first passage and its last word, at 0.9 when the passage holds the
 * question's last word, else at 0.3; a question without any passage is refused. A claim is
 * supported when the evidence holds it.
 */
final class FakeWorkbench implements Workbench {
  /** Ids of the documents of every base made. */
  final List<List<String>> indexed = new ArrayList<>();

  @Override
  public String describe() {
    return "fake";
  }

  @Override
  public double threshold() {
    return 0.5;
  }

  @Override
  public Base emptyBase() {
    List<Document> documents = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    indexed.add(ids);
    return new Base() {
      @Override
      public void add(Document document) {
        if (!ids.contains(document.id())) {
          ids.add(document.id());
          documents.add(document);
        }
      }

      @Override
      public Retriever ready() {
        return new InMemoryRetriever(documents);
      }

      @Override
      public void close() {}
    };
  }

  /** Two documents that their path names. */
  @Override
  public Retriever ownBase() {
    return new InMemoryRetriever(
        List.of(
            Document.of("/site/tower.html", "Tower", "The tower was built by Ann."),
            Document.of("/site/rain.html", "Rain", "Rain fell on the mountain.")));
  }

  @Override
  public Answer answer(Question question, Retriever retriever) throws IOException {
    Evidence evidence = retriever.retrieve(Query.of(question.text()), 3);
    if (evidence.passages().isEmpty()) {
      return AnswersForTests.refusal(question, evidence);
    }
    ScoredPassage top = evidence.passages().getFirst();
    String text = top.passage().text();
    Claim claim = new Claim(text, List.of(Citation.of(top, new Span(0, text.length()))));
    double confidence = text.contains(lastWord(question.text())) ? 0.9 : 0.3;
    return AnswersForTests.answer(question, List.of(claim), lastWord(text), confidence, evidence);
  }

  @Override
  public Judgement verify(String claim, List<String> evidence, @Nullable String question) {
    return String.join(" ", evidence).contains(claim)
        ? new Judgement(Verdict.SUPPORTED, 0.9)
        : new Judgement(Verdict.NOT_ENOUGH_INFO, 0.2);
  }

  private static String lastWord(String text) {
    String words = text.replaceAll("\\P{L}+$", "");
    return words.replaceAll("^.*\\P{L}", "");
  }
}
