package yiju.retriever;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiju.indexer.Encoders;
import yiju.indexer.Indexer;
import yiju.indexer.KnowledgeBase;

/** What every retriever promises. */
@SuppressWarnings("NullAway.Init") // JUnit fills in what is static
class RetrieverContractTest {
  private static final Encoders FAKE = lang -> Optional.of(new FakeEncoder());

  @TempDir static Path directory;
  private static KnowledgeBase knowledge;

  abstract static class Contract {
    abstract Retriever retriever();

    @Test
    void ranksFromOneDownwardsAndBreaksTiesById() throws Exception {
      for (Query query : TinyCorpus.QUERIES) {
        List<ScoredPassage> found = retriever().retrieve(query, 10).passages();
        for (int i = 0; i < found.size(); i++) {
          assertThat(found.get(i).rank()).isEqualTo(i + 1);
          assertThat(found.get(i).parts()).isNotEmpty();
          if (i > 0) {
            var before = found.get(i - 1);
            assertThat(before.score()).isGreaterThanOrEqualTo(found.get(i).score());
            if (before.score() == found.get(i).score()) {
              assertThat(before.passage().id()).isLessThan(found.get(i).passage().id());
            }
          }
        }
        assertThat(found).extracting(p -> p.passage().id()).doesNotHaveDuplicates();
      }
    }

    @Test
    void aSmallerKIsABeginningOfALargerOne() throws Exception {
      for (Query query : TinyCorpus.QUERIES) {
        var ten = retriever().retrieve(query, 10).passages();
        var two = retriever().retrieve(query, 2).passages();
        assertThat(two).isEqualTo(ten.subList(0, Math.min(2, ten.size())));
        assertThat(retriever().retrieve(query, 0).passages()).isEmpty();
      }
    }

    @Test
    void handsOutSpansOfTheDocument() throws Exception {
      for (Query query : TinyCorpus.QUERIES) {
        for (ScoredPassage p : retriever().retrieve(query, 10).passages()) {
          var document =
              TinyCorpus.DOCUMENTS.stream()
                  .filter(d -> d.id().equals(p.passage().documentId()))
                  .findFirst()
                  .orElseThrow();
          assertThat(p.passage().text()).isEqualTo(p.passage().span().of(document.text()));
          assertThat(p.title()).isEqualTo(document.title());
        }
      }
    }

    @Test
    void takesAnyTextForText() throws Exception {
      List<String> odd =
          List.of(
              "",
              " ",
              "\u0000",
              "\uD800",
              "AND OR NOT",
              "a:b",
              "(((",
              "\"",
              "*",
              "?",
              "\\",
              "[a TO b]",
              "/regex/",
              "~^",
              "🙂🙂",
              "的",
              "。",
              "x".repeat(100_000),
              "中".repeat(50_000),
              "word ".repeat(20_000));
      for (String text : odd) {
        assertThat(retriever().retrieve(Query.of(text), 3).passages()).hasSizeLessThanOrEqualTo(3);
      }
      var random = new Random(7);
      for (int i = 0; i < 200; i++) {
        String text =
            random
                .ints(random.nextInt(40), 0, 0x3000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(retriever().retrieve(Query.of(text), 3).passages()).hasSizeLessThanOrEqualTo(3);
      }
    }

    @Test
    void answersTheSameToManyThreads() throws Exception {
      Retriever retriever = retriever();
      Callable<List<Evidence>> all =
          () -> {
            var evidence = new ArrayList<Evidence>();
            for (Query query : TinyCorpus.QUERIES) {
              evidence.add(retriever.retrieve(query, 5));
            }
            return evidence;
          };
      List<Evidence> expected = all.call();
      try (var threads = Executors.newFixedThreadPool(4)) {
        for (Future<List<Evidence>> each : threads.invokeAll(List.of(all, all, all, all))) {
          assertThat(each.get()).isEqualTo(expected);
        }
      }
    }
  }

  @BeforeAll
  static void index() throws Exception {
    try (var indexer = Indexer.open(directory, FAKE)) {
      for (var document : TinyCorpus.DOCUMENTS) {
        indexer.add(document);
      }
      indexer.fillVectors(left -> {});
    }
    knowledge = KnowledgeBase.open(directory);
  }

  @AfterAll
  static void close() throws Exception {
    knowledge.close();
  }

  @Nested
  class Lexical extends Contract {
    @Override
    Retriever retriever() {
      return new LexicalRetriever(knowledge);
    }
  }

  @Nested
  class Dense extends Contract {
    @Override
    Retriever retriever() {
      return new DenseRetriever(knowledge, FAKE);
    }
  }

  @Nested
  class Hybrid extends Contract {
    @Override
    Retriever retriever() {
      return new HybridRetriever(knowledge, FAKE);
    }
  }

  @Nested
  class InMemory extends Contract {
    @Override
    Retriever retriever() {
      return new InMemoryRetriever(TinyCorpus.DOCUMENTS);
    }
  }
}
