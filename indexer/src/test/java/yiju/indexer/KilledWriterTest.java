package yiju.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiju.corpus.Document;

/** Kills a writing process at random moments: what it acknowledged is there, and whole. */
class KilledWriterTest {
  private static final int ROUNDS = 2;
  private static final int PARAGRAPHS = 30;

  @Test
  void nothingAcknowledgedIsLost(@TempDir Path kb) throws Exception {
    var random = new Random(20260101);
    for (int round = 0; round < ROUNDS; round++) {
      int acknowledged = killAfter(kb, round, 3 + random.nextInt(6), random.nextInt(30));
      try (var knowledge = KnowledgeBase.open(kb)) {
        for (int i = 0; i < acknowledged; i++) {
          assertThat(knowledge.document(id(round, i))).as("round %d, %d", round, i).isPresent();
        }
        knowledge.documents(0, 10_000).forEach(d -> whole(knowledge, d));
      }
    }
    try (var indexer = Indexer.open(kb, Encoders.none())) {
      assertThat(indexer.add(document(0, 0))).isEqualTo(Indexer.Change.UNCHANGED);
      assertThat(indexer.add(document(99, 0))).isEqualTo(Indexer.Change.ADDED);
    }
  }

  /** Kills some milliseconds after so many commits were acknowledged; says how many were. */
  private static int killAfter(Path kb, int round, int commits, int milliseconds) throws Exception {
    Path said = kb.resolveSibling(kb.getFileName() + "-round-" + round);
    Process child =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Writer.class.getName(),
                    kb.toString(),
                    Integer.toString(round)))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(said.toFile())
            .start();
    try {
      while (lastLine(said) < commits) {
        assertThat(child.isAlive()).as("the writer died by itself").isTrue();
        Thread.sleep(5);
      }
      Thread.sleep(milliseconds);
      child.destroyForcibly().waitFor();
      return lastLine(said);
    } finally {
      child.destroyForcibly();
      Files.delete(said);
    }
  }

  /** The number on the last line that is complete. */
  private static int lastLine(Path file) throws IOException {
    String lines = Files.readString(file);
    int end = lines.lastIndexOf('\n');
    return end < 0
        ? 0
        : Integer.parseInt(lines.substring(lines.lastIndexOf('\n', end - 1) + 1, end));
  }

  private static void whole(KnowledgeBase knowledge, DocumentSummary summary) {
    try {
      Document document = knowledge.document(summary.id()).orElseThrow();
      var passages = knowledge.passages(summary.id());
      assertThat(passages).hasSize(summary.passages()).hasSizeGreaterThan(1);
      assertThat(passages)
          .allSatisfy(p -> assertThat(p.text()).isEqualTo(p.span().of(document.text())));
      assertThat(passages.getLast().span().end()).isEqualTo(document.text().strip().length());
    } catch (IOException e) {
      throw new AssertionError(summary.id(), e);
    }
  }

  private static String id(int round, int i) {
    return "r" + round + "-" + i;
  }

  private static Document document(int round, int i) {
    String paragraph = "Paragraph of document " + i + " with enough words to fill some passages.\n";
    return Document.of(id(round, i), "Document " + i, paragraph.repeat(PARAGRAPHS));
  }

  /** The process that is killed: adds, commits, and only then says how many are safe. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] args) throws Exception {
      int round = Integer.parseInt(args[1]);
      try (var indexer = Indexer.open(Path.of(args[0]), Encoders.none())) {
        for (int i = 0; ; i++) {
          indexer.add(document(round, i));
          if (i % 3 == 2) {
            indexer.commit();
            System.out.println(i + 1);
          }
        }
      }
    }
  }
}
