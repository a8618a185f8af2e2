package yiju.generator.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiju.corpus.Document;
import yiju.generator.DraftAnswer;
import yiju.generator.EvidenceReader;
import yiju.generator.ReadEvidence;
import yiju.generator.model.LanguageModel;
import yiju.generator.model.LanguageModel.Reply;
import yiju.generator.model.LanguageModel.Sampling;
import yiju.generator.model.LocalModels;
import yiju.generator.model.ModelGenerator;
import yiju.generator.model.Prompt;
import yiju.retriever.InMemoryRetriever;
import yiju.retriever.Query;

/** A real model, where it is: the file that {@code generator-llama/tinyllama} fetches. */
class GgufModelTest {
  private static final Prompt SHORT = new Prompt("You are brief.", "Name a colour.");
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  @TempDir Path folder;
  private static Path file;
  private static LanguageModel model;

  @BeforeAll
  static void open() throws IOException {
    file =
        Path.of(
            System.getProperty(
                "tinyllama",
                Path.of(System.getProperty("user.home"), ".cache", "yiju", "tinyllama.gguf")
                    .toString()));
    if (!Files.exists(file)) {
      System.err.println(
          "SKIPPED: GgufModelTest needs the file that generator-llama/tinyllama fetches, at "
              + file
              + " or where -Dtinyllama=FILE says");
    }
    assumeTrue(Files.exists(file), "no TinyLlama at " + file);
    model = models().open(file, PATIENCE, 12, 512);
  }

  @AfterAll
  static void close() throws IOException {
    if (model != null) {
      model.close();
    }
  }

  private static LocalModels models() {
    return ServiceLoader.load(LocalModels.class).findFirst().orElseThrow();
  }

  @Test
  void greedyRepliesAreTheSameAndBounded() throws IOException {
    Reply reply = model.complete(SHORT, Sampling.GREEDY);
    assertThat(reply.text()).isNotBlank();
    assertThat(reply.completionTokens()).isBetween(1L, 12L);
    assertThat(reply.cut()).isEqualTo(reply.completionTokens() == 12);
    assertThat(reply.promptTokens()).isBetween(10L, 60L);
    assertThat(model.complete(SHORT, Sampling.GREEDY)).isEqualTo(reply);
  }

  @Test
  void draftsCiteThePassage() throws IOException {
    var passage = Document.of("tower", "The tower", "The Ardan tower is 120 metres tall.");
    var found = new InMemoryRetriever(List.of(passage)).retrieve(Query.of("How tall is it?"), 1);
    ReadEvidence evidence = new EvidenceReader(lang -> Optional.empty()).read(found);
    DraftAnswer draft = new ModelGenerator(model).draft(evidence);
    assertThat(draft.claims()).isNotEmpty();
    assertThat(draft.origin().model()).isEqualTo(model.name());
    assertThat(model.fits(new Prompt("", "word ".repeat(600)))).isFalse();
  }

  @Test
  void anInterruptEndsAReply() {
    var outcome = new CompletableFuture<Reply>();
    Thread asker =
        new Thread(
            () -> {
              try {
                outcome.complete(model.complete(SHORT, Sampling.varied(1)));
              } catch (IOException e) {
                outcome.completeExceptionally(e);
              }
            });
    asker.start();
    asker.interrupt();
    assertThatThrownBy(outcome::get).hasCauseInstanceOf(InterruptedIOException.class);
  }

  @Test
  void theEndOfPatienceIsSeenWhileThePromptIsRead() throws IOException {
    var longer =
        new Prompt("You are brief.", "The moor lies still. ".repeat(70) + "Name a colour.");
    long wall = System.nanoTime();
    long whole = processorTime(() -> readWhole(longer));
    Duration quarter = Duration.ofNanos(System.nanoTime() - wall).dividedBy(4);
    try (LanguageModel hasty = models().open(file, quarter, 12, 512)) {
      long given =
          processorTime(
              () ->
                  assertThatThrownBy(() -> hasty.complete(longer, Sampling.GREEDY))
                      .hasMessageContaining("no reply within"));
      assertThat(given).isLessThan(whole * 3 / 4);
    }
  }

  /** Whatever it says then, even nothing. */
  private static void readWhole(Prompt prompt) {
    try {
      model.complete(prompt, Sampling.GREEDY);
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("an empty reply");
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static long processorTime(Work work) throws IOException {
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long start = system.getProcessCpuTime();
    work.run();
    return system.getProcessCpuTime() - start;
  }

  @Test
  void otherFilesAreNone() throws IOException {
    Path text = Files.writeString(folder.resolve("a.gguf"), "not a model");
    assertThatThrownBy(() -> models().open(text, PATIENCE, 9, 512))
        .hasMessageContaining("not a GGUF file");
    Path broken = Files.writeString(folder.resolve("b.gguf"), "GGUF and nothing else");
    assertThatThrownBy(() -> models().open(broken, PATIENCE, 9, 512))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("b.gguf: llama.cpp can't run it");
  }
}
