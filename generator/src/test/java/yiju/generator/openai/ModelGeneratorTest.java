package yiju.generator.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yiju.corpus.Document;
import yiju.generator.Citation;
import yiju.generator.Claim;
import yiju.generator.DraftAnswer;
import yiju.generator.EvidenceReader;
import yiju.generator.ReadEvidence;
import yiju.generator.model.ModelGenerator;
import yiju.retriever.InMemoryRetriever;
import yiju.retriever.Query;

class ModelGeneratorTest {
  private static final Document MAIN =
      Document.of(
          "main",
          "The Ardan lighthouse",
          "The lighthouse was built by Ida Roth. It opened in 1969. Ships saw it from 40 km away.");
  private static final Document OTHER =
      Document.of("other", "Closing", "The Ardan lighthouse closed in 2001. It is a museum.");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private RecordedServer server;

  @BeforeEach
  void start() throws IOException {
    server = new RecordedServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static ReadEvidence evidence(String question) throws IOException {
    var found = new InMemoryRetriever(List.of(MAIN, OTHER)).retrieve(Query.of(question), 10);
    return new EvidenceReader(lang -> Optional.empty()).read(found);
  }

  private static ReadEvidence evidence() throws IOException {
    return evidence("When did the Ardan lighthouse open?");
  }

  private ModelGenerator generator(Duration patience) {
    return new ModelGenerator(new ChatClient(server.address(null, patience)));
  }

  private DraftAnswer draft() throws IOException {
    return generator(PATIENCE).draft(evidence());
  }

  @Test
  void citesTheSpanThatCarriesTheClaim() throws IOException {
    int main = number(evidence(), "main");
    server.says("The lighthouse opened in 1969 [" + main + "].");
    DraftAnswer draft = draft();
    Claim claim = draft.claims().getFirst();
    assertThat(claim.text()).isEqualTo("The lighthouse opened in 1969.");
    Citation citation = claim.citations().getFirst();
    assertThat(citation.span().of(MAIN.text())).isEqualTo(citation.quote());
    assertThat(citation.quote())
        .isEqualTo("The lighthouse was built by Ida Roth. It opened in 1969.");
    assertThat(draft.origin()).isEqualTo(new DraftAnswer.Origin("recorded", null));
  }

  @Test
  void markersThatNameNoPassageAreLeftOut() throws IOException {
    server.says("It opened in 1969 [9]. It closed [0][100].");
    assertThat(draft().claims())
        .extracting(Claim::text)
        .containsExactly("It opened in 1969.", "It closed.");
    server.says("It opened in 1969 [9]. It closed [0][100].");
    assertThat(draft().claims()).allSatisfy(c -> assertThat(c.citations()).isEmpty());
  }

  @Test
  void aModelMaySayThatThereIsNoAnswer() throws IOException {
    server.says("NO_ANSWER.");
    DraftAnswer draft = draft();
    assertThat(draft.claims()).isEmpty();
    assertThat(draft.origin().isModel()).isTrue();
  }

  @Test
  void whatIsSaidTwiceOrOfThePassagesIsNoClaim() throws IOException {
    server.says("It opened in 1969 [1]. The passages do not say who closed it. IT opened in 1969.");
    assertThat(draft().claims()).extracting(Claim::text).containsExactly("It opened in 1969.");
  }

  @Test
  void asksInTheLanguageOfTheQuestionWithNumberedPassages() throws IOException {
    server.says("NO_ANSWER").says("NO_ANSWER");
    var generator = new ModelGenerator(new ChatClient(server.address("secret", PATIENCE)));
    generator.draft(evidence());
    generator.draft(evidence("Ardan 灯塔是什么时候启用的？"));
    assertThat(server.requests.get(0))
        .contains("numbered passages", "[1] ", "Question: When did the Ardan lighthouse open?")
        .contains("\"model\":\"recorded\"", "\"temperature\":0.0", "\"seed\":1");
    assertThat(server.requests.get(1)).contains("问题：Ardan 灯塔是什么时候启用的？");
    assertThat(server.keys).containsOnly("Bearer secret");
    assertThat(generator.usage().drafts()).isEqualTo(2);
    assertThat(generator.usage().promptTokens()).isEqualTo(200);
    assertThat(generator.usage().completionTokens()).isEqualTo(20);
  }

  @Test
  void asksAgainAfterAFailureThatMayPass() throws IOException {
    server.replies(503, "").replies(200, "<html>").says("The lighthouse opened in 1969 [1].");
    assertThat(draft().origin().isModel()).isTrue();
    assertThat(server.requests).hasSize(3);
  }

  @Test
  void fallsBackToTheSourcesAndSaysWhy() throws IOException {
    server.replies(500, "{\"error\":{\"message\":\"out of memory\"}}");
    server.replies(500, "").replies(500, "{\"error\":{\"message\":\"out of\\nmemory\"}}");
    fellBack(draft(), "HTTP 500: out of memory (3 attempts)");
    server.replies(200, "{}").replies(200, "{\"choices\":[]}").replies(200, "garbage");
    fellBack(draft(), "not JSON");
  }

  private static void fellBack(DraftAnswer draft, String why) {
    assertThat(draft.origin().isModel()).isFalse();
    assertThat(draft.origin().fallback()).contains(why);
    assertThat(draft.claims().getFirst().text())
        .isIn(
            MAIN.text(),
            "It opened in 1969.",
            "The Ardan lighthouse closed in 2001.",
            "The lighthouse was built by Ida Roth.");
  }

  @Test
  void aWrongKeyIsNotTriedAgain() throws IOException {
    server.replies(401, "{\"error\":{\"message\":\"no such key\"}}");
    fellBack(draft(), "HTTP 401: no such key");
    assertThat(server.requests).hasSize(1);
  }

  @Test
  void aServerThatKnowsNoSettingsIsAskedWithout() throws IOException {
    server.replies(400, "{\"error\":{\"message\":\"temperature\"}}").says("NO_ANSWER");
    assertThat(draft().origin().isModel()).isTrue();
    assertThat(server.requests.get(1)).doesNotContain("temperature");
  }

  @Test
  void aServerThatIsTooSlowIsNotWaitedFor() throws IOException {
    server.repliesAfter(Duration.ofSeconds(10), "{}");
    long start = System.nanoTime();
    DraftAnswer draft = generator(Duration.ofMillis(300)).draft(evidence());
    fellBack(draft, "no reply within 0.3 s");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
  }

  @Test
  void onlyWhyAndHowAreWordedAnew() throws IOException {
    server.says("NO_ANSWER").says("NO_ANSWER").says("NO_ANSWER");
    ModelGenerator generator = generator(PATIENCE);
    ReadEvidence why = evidence("Why did the Ardan lighthouse close?");
    generator.draft(why);
    generator.draft(why, 2);
    generator.draft(evidence(), 2);
    assertThat(server.requests.get(0)).contains("\"temperature\":0.0", "\"seed\":1");
    assertThat(server.requests.get(1)).contains("\"temperature\":0.7", "\"seed\":3");
    assertThat(server.requests.get(2)).contains("\"temperature\":0.0", "\"seed\":1");
    assertThat(generator.usage().seconds()).isPositive();
  }

  @Test
  void aSentenceThatIsCutOffIsLeftOut() throws IOException {
    server.says("It opened in 1969 [1]. It closed in 20", "length");
    assertThat(draft().claims()).extracting(Claim::text).containsExactly("It opened in 1969.");
    server.says("It opened in 1969 [1].", "length");
    assertThat(draft().claims()).hasSize(1);
    server.says("It opened in 19", "length");
    fellBack(draft(), "cut off");
  }

  @Test
  void nobodyThere() throws IOException {
    server.close();
    fellBack(draft(), "can't connect");
  }

  @Test
  void anInterruptEndsTheWait() throws Exception {
    server.repliesAfter(Duration.ofSeconds(10), "{}");
    var generator = generator(PATIENCE);
    var evidence = evidence();
    var outcome = new CompletableFuture<DraftAnswer>();
    Thread asker =
        Thread.startVirtualThread(
            () -> {
              try {
                outcome.complete(generator.draft(evidence));
              } catch (IOException e) {
                outcome.completeExceptionally(e);
              }
            });
    asker.interrupt();
    assertThatThrownBy(outcome::get).hasCauseInstanceOf(InterruptedIOException.class);
  }

  @Test
  void anAddressMustBeOne() {
    assertThatThrownBy(() -> ChatServer.of(URI.create("localhost:1"), "m", null, PATIENCE, 9))
        .hasMessageContaining("http(s)://HOST");
    assertThat(server.address("secret", PATIENCE).toString()).doesNotContain("secret");
  }

  private static int number(ReadEvidence evidence, String document) {
    for (int i = 0; i < evidence.passages().size(); i++) {
      if (evidence.passages().get(i).source().passage().documentId().equals(document)) {
        return i + 1;
      }
    }
    throw new AssertionError(document);
  }
}
