package yiju.retriever;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiju.indexer.Encoders;
import yiju.indexer.Indexer;
import yiju.indexer.KnowledgeBase;

/**
 * Rankings over {@link TinyCorpus}, to be read as a diff when they change; {@code -Dgolden.update}
 * writes them anew.
 */
class GoldenRankingTest {
  private static final Path GOLDEN = Path.of("src/test/resources/yiju/retriever/rankings.txt");

  @Test
  void rankingsAreTheKnownOnes(@TempDir Path directory) throws Exception {
    Encoders fake = lang -> Optional.of(new FakeEncoder());
    var actual = new StringBuilder();
    try (var indexer = Indexer.open(directory, fake)) {
      for (var document : TinyCorpus.DOCUMENTS) {
        indexer.add(document);
      }
      indexer.fillVectors(left -> {});
    }
    try (var knowledge = KnowledgeBase.open(directory)) {
      write("lexical", new LexicalRetriever(knowledge), actual);
      write("hybrid", new HybridRetriever(knowledge, fake), actual);
      write("in memory", new InMemoryRetriever(TinyCorpus.DOCUMENTS), actual);
    }
    if (System.getProperty("golden.update") != null) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, actual);
    }
    assertThat(actual.toString()).isEqualTo(Files.readString(GOLDEN));
  }

  private static void write(String name, Retriever retriever, StringBuilder out) throws Exception {
    for (Query query : TinyCorpus.QUERIES) {
      out.append(name).append(": ").append(query.text()).append('\n');
      for (ScoredPassage p : retriever.retrieve(query, 3).passages()) {
        out.append(String.format(Locale.ROOT, "  %-10s %.4f", p.passage().id(), p.score()));
        for (var part : p.parts()) {
          out.append(
              String.format(Locale.ROOT, "  %s %.3f @%d", part.name(), part.value(), part.rank()));
        }
        out.append('\n');
      }
    }
  }
}
