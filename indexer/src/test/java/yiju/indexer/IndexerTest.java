package yiju.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiju.corpus.Document;
import yiju.corpus.Heading;
import yiju.corpus.Pages;
import yiju.corpus.Span;
import yiju.indexer.Indexer.Change;

class IndexerTest {
  @Test
  void saysWhatAnAdditionCameTo(@TempDir Path kb) throws Exception {
    try (var indexer = Indexer.open(kb, Encoders.none())) {
      assertThat(indexer.add(Document.of("a", "", "one"))).isEqualTo(Change.ADDED);
      assertThat(indexer.add(Document.of("a", "", "one"))).isEqualTo(Change.UNCHANGED);
      assertThat(indexer.add(Document.of("a", "", "two"))).isEqualTo(Change.UPDATED);
      indexer.commit();
      assertThat(indexer.add(Document.of("a", "", "two"))).isEqualTo(Change.UNCHANGED);
      assertThat(indexer.add(Document.of("a", "title", "two"))).isEqualTo(Change.UPDATED);
      assertThat(indexer.remove("a")).isTrue();
      assertThat(indexer.remove("a")).isFalse();
      assertThat(indexer.add(Document.of("a", "title", "two"))).isEqualTo(Change.ADDED);
    }
    try (var indexer = Indexer.open(kb, Encoders.none())) {
      assertThat(indexer.add(Document.of("a", "title", "two"))).isEqualTo(Change.UNCHANGED);
    }
  }

  @Test
  void givesBackTheDocumentToTheLetter(@TempDir Path kb) throws Exception {
    var document =
        new Document(
            "x 1",
            "标题",
            "第一节\n正文 Ａ。\n第二节\n更多。",
            "https://example.org/x",
            "zh",
            Instant.parse("2024-02-03T04:05:06.789Z"),
            "x 0",
            List.of(new Heading(1, new Span(0, 3)), new Heading(2, new Span(10, 13))),
            new Pages(1, List.of(10, 14)));
    try (var indexer = Indexer.open(kb, Encoders.none())) {
      indexer.add(document);
    }
    try (var knowledge = KnowledgeBase.open(kb)) {
      assertThat(knowledge.document("x 1")).contains(document);
      assertThat(knowledge.document("x 2")).isEmpty();
      assertThat(knowledge.passages("x 1"))
          .isNotEmpty()
          .allSatisfy(p -> assertThat(p.text()).isEqualTo(p.span().of(document.text())))
          .allSatisfy(p -> assertThat(p.pages()).isEqualTo(document.pages().within(p.span())));
    }
  }

  @Test
  void removesByAddress(@TempDir Path kb) throws Exception {
    try (var indexer = Indexer.open(kb, Encoders.none())) {
      indexer.add(new Document("a", "", "text", "http://h/a", "en", null, null, List.of()));
      assertThat(indexer.remove("http://h/b")).isFalse();
      assertThat(indexer.remove("http://h/a")).isTrue();
      indexer.commit();
      try (var knowledge = KnowledgeBase.open(kb)) {
        assertThat(knowledge.statistics().documents()).isZero();
        assertThat(knowledge.statistics().passages()).isZero();
      }
    }
  }

  @Test
  void listsAndCounts(@TempDir Path kb) throws Exception {
    try (var indexer = Indexer.open(kb, Encoders.none())) {
      for (int i = 0; i < 25; i++) {
        indexer.add(Document.of("d" + (10 + i), "t" + i, i % 5 == 0 ? "中文文本。" : "English."));
      }
    }
    try (var knowledge = KnowledgeBase.open(kb)) {
      assertThat(knowledge.documents(20, 10))
          .extracting(DocumentSummary::id)
          .containsExactly("d30", "d31", "d32", "d33", "d34");
      assertThat(knowledge.documents(0, 2).getFirst())
          .isEqualTo(new DocumentSummary("d10", "t0", null, "zh", null, 1));
      assertThat(knowledge.documents(25, 10)).isEmpty();
      var statistics = knowledge.statistics();
      assertThat(statistics.documents()).isEqualTo(25);
      assertThat(statistics.vectors()).isZero();
      assertThat(statistics.languages())
          .containsExactly(
              new Statistics.LanguageCount("en", 20), new Statistics.LanguageCount("zh", 5));
      assertThat(statistics.bytes()).isPositive();
      assertThat(statistics.lastCommit()).isBefore(Instant.now().plusSeconds(1));
    }
  }

  @Test
  void saysWhatToDoWhereThereIsNone(@TempDir Path kb) {
    assertThatThrownBy(() -> KnowledgeBase.open(kb.resolve("none")))
        .isInstanceOf(KnowledgeBaseException.class)
        .hasMessageContaining("run `yiju add` first");
  }

  @Test
  void readsWhatWasOpenedButNeverWritten(@TempDir Path kb) throws Exception {
    try (var indexer = Indexer.open(kb, Encoders.none());
        var knowledge = KnowledgeBase.open(kb)) {
      assertThat(knowledge.statistics().documents()).isZero();
      assertThat(knowledge.documents(0, 10)).isEmpty();
      assertThat(indexer.remove("nothing")).isFalse();
    }
  }
}
