package yiju.retriever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiju.corpus.Document;
import yiju.corpus.Passage;
import yiju.indexer.Encoders;
import yiju.indexer.Indexer;
import yiju.indexer.KnowledgeBase;
import yiju.indexer.KnowledgeBaseException;
import yiju.inference.Encoder;
import yiju.retriever.RankFusion.Ranking;
import yiju.retriever.ScoredPassage.ScorePart;

class HybridRetrieverTest {
  private static final Encoders FAKE = lang -> Optional.of(new FakeEncoder());

  @Test
  void isLexicalWhileVectorsAreMissing(@TempDir Path kb) throws Exception {
    try (var indexer = Indexer.open(kb, FAKE);
        var knowledge = KnowledgeBase.open(kb)) {
      indexer.add(Document.of("a", "", "The tower is tall."));
      indexer.commit();
      Encoders never =
          lang -> {
            throw new AssertionError("no vectors, so no encoder is needed");
          };
      var hit = new HybridRetriever(knowledge, never).retrieve(Query.of("tower"), 5);
      assertThat(hit.passages())
          .singleElement()
          .satisfies(p -> assertThat(names(p)).isEqualTo("bm25 rrf"));
      indexer.fillVectors(left -> {});
      var filled = new HybridRetriever(knowledge, FAKE).retrieve(Query.of("tower"), 5);
      assertThat(filled.passages())
          .singleElement()
          .satisfies(p -> assertThat(names(p)).isEqualTo("bm25 dense rrf"));
      var none = new HybridRetriever(knowledge, Encoders.none()).retrieve(Query.of("tower"), 5);
      assertThat(none.passages()).hasSize(1);
    }
  }

  @Test
  void refusesVectorsOfAnotherEncoder(@TempDir Path kb) throws Exception {
    try (var indexer = Indexer.open(kb, FAKE)) {
      indexer.add(Document.of("a", "", "The tower is tall."));
      indexer.fillVectors(left -> {});
    }
    Encoder renamed =
        new Encoder() {
          private final FakeEncoder fake = new FakeEncoder();

          @Override
          public String id() {
            return "other";
          }

          @Override
          public int dimensions() {
            return fake.dimensions();
          }

          @Override
          public List<float[]> encodePassages(List<String> passages) {
            return fake.encodePassages(passages);
          }

          @Override
          public float[] encodeQuery(String query) {
            return fake.encodeQuery(query);
          }

          @Override
          public void close() {}
        };
    try (var knowledge = KnowledgeBase.open(kb)) {
      assertThatThrownBy(
              () ->
                  new HybridRetriever(knowledge, lang -> Optional.of(renamed))
                      .retrieve(Query.of("tower"), 5))
          .isInstanceOf(KnowledgeBaseException.class)
          .hasMessageContaining("built with encoder fake")
          .hasMessageContaining("run `yiju add --rebuild`");
    }
  }

  @Test
  void namesAndNumbersCrossLanguages(@TempDir Path kb) throws Exception {
    try (var indexer = Indexer.open(kb, Encoders.none());
        var knowledge = KnowledgeBase.open(kb)) {
      for (Document d : TinyCorpus.DOCUMENTS) {
        indexer.add(d);
      }
      indexer.commit();
      var retriever = new LexicalRetriever(knowledge);
      assertThat(first(retriever, "When did OpenAI release GPT-4?")).isEqualTo("gpt#0");
      assertThat(first(retriever, "谁发明了C++？")).isEqualTo("cpp#0");
    }
  }

  @Test
  void fusionAddsReciprocalRanks() {
    var a = passage("a");
    var b = passage("b");
    var c = passage("c");
    var fused =
        RankFusion.fuse(
            List.of(
                new Ranking(List.of(ranked(a, 1), ranked(b, 2)), 1),
                new Ranking(List.of(ranked(b, 1), ranked(c, 2)), 2)),
            10);
    assertThat(fused).extracting(p -> p.passage().id()).containsExactly("b", "c", "a");
    assertThat(fused.getFirst().score()).isEqualTo(1 / 62.0 + 2 / 61.0);
    assertThat(fused.getFirst().parts()).extracting(ScorePart::rank).containsExactly(2, 1, 1);
  }

  private static ScoredPassage passage(String id) {
    var retriever = new InMemoryRetriever(List.of(Document.of(id, "", "text")));
    var p = retriever.retrieve(Query.of("text"), 1).passages().getFirst();
    var renamed =
        new Passage(id, id, p.passage().span(), p.passage().text(), p.passage().heading());
    return new ScoredPassage(renamed, "", null, null, null, 0, 1, List.of());
  }

  private static ScoredPassage ranked(ScoredPassage p, int rank) {
    return p.withRank(1, rank, List.of(new ScorePart("x", 1, rank)));
  }

  private static String first(Retriever retriever, String question) throws Exception {
    return retriever.retrieve(Query.of(question), 1).passages().getFirst().passage().id();
  }

  private static String names(ScoredPassage p) {
    return String.join(" ", p.parts().stream().map(ScorePart::name).toList());
  }
}
