package yiju.retriever;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiju.corpus.Document;
import yiju.indexer.Encoders;
import yiju.indexer.Indexer;
import yiju.indexer.KnowledgeBase;

/** The next question sees what was committed before it, and nothing that is gone. */
class InOneProcessTest {
  @Test
  void addUpdateRemove(@TempDir Path directory) throws Exception {
    try (var indexer = Indexer.open(directory, Encoders.none());
        var knowledge = KnowledgeBase.open(directory);
        var second = KnowledgeBase.open(directory)) {
      var retriever = new LexicalRetriever(knowledge);
      var other = new LexicalRetriever(second);
      assertThat(texts(retriever, "塔高多少米")).isEmpty();

      indexer.add(Document.of("tower", "铁塔", "这座塔高300米。"));
      indexer.commit();
      assertThat(texts(retriever, "塔高多少米")).containsExactly("这座塔高300米。");
      assertThat(texts(other, "塔高多少米")).containsExactly("这座塔高300米。");

      indexer.add(Document.of("tower", "铁塔", "这座塔高330米。"));
      indexer.commit();
      assertThat(texts(retriever, "塔高多少米")).containsExactly("这座塔高330米。");

      assertThat(indexer.remove("tower")).isTrue();
      indexer.commit();
      assertThat(texts(retriever, "塔高多少米")).isEmpty();
      assertThat(texts(other, "塔高多少米")).isEmpty();
    }
  }

  private static List<String> texts(Retriever retriever, String question) throws Exception {
    return retriever.retrieve(Query.of(question), 5).passages().stream()
        .map(p -> p.passage().text())
        .toList();
  }
}
