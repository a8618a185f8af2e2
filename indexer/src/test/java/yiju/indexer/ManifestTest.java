package yiju.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiju.corpus.Document;

class ManifestTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path kb;

  @BeforeEach
  void aDocument() throws Exception {
    try (var indexer = Indexer.open(kb, Encoders.none())) {
      indexer.add(Document.of("a", "", "text"));
    }
  }

  @Test
  void otherAnalyzersAreRefusedUntilRebuilt() throws Exception {
    edit(kb, "\"analyzers\" : " + TextAnalyzer.VERSION, "\"analyzers\" : 0");
    assertThatThrownBy(() -> KnowledgeBase.open(kb))
        .isInstanceOf(KnowledgeBaseException.class)
        .hasMessageContaining("analyzers 0")
        .hasMessageContaining("run `yiju add --rebuild`");
    assertThatThrownBy(() -> Indexer.open(kb, Encoders.none()))
        .isInstanceOf(KnowledgeBaseException.class)
        .hasMessageContaining("run `yiju add --rebuild`");
    assertThat(Indexer.rebuild(kb, Encoders.none())).isEqualTo(1);
    try (var knowledge = KnowledgeBase.open(kb)) {
      assertThat(knowledge.document("a")).isPresent();
    }
  }

  @Test
  void anotherFormatIsRefusedAlways() throws Exception {
    edit(kb, "\"format\" : " + IndexSchema.FORMAT, "\"format\" : 99");
    assertThatThrownBy(() -> KnowledgeBase.open(kb)).hasMessageContaining("has format 99");
    assertThatThrownBy(() -> Indexer.rebuild(kb, Encoders.none()))
        .hasMessageContaining("has format 99");
  }

  @Test
  void aLostOrBrokenManifestIsNotGuessed() throws Exception {
    Path file = kb.resolve("manifest.json");
    Files.writeString(file, "{\"format\":");
    assertThatThrownBy(() -> KnowledgeBase.open(kb))
        .isInstanceOf(KnowledgeBaseException.class)
        .hasMessageContaining("manifest.json can't be read");
    Files.delete(file);
    assertThatThrownBy(() -> Indexer.open(kb, Encoders.none()))
        .isInstanceOf(KnowledgeBaseException.class)
        .hasMessageContaining("is missing");
  }

  private static void edit(Path kb, String from, String to) throws Exception {
    Path file = kb.resolve("manifest.json");
    String before = Files.readString(file);
    assertThat(before).contains(from);
    Files.writeString(file, before.replace(from, to));
  }
}
