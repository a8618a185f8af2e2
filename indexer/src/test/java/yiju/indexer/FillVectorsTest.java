package yiju.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiju.corpus.Document;
import yiju.corpus.Heading;
import yiju.corpus.Span;

class FillVectorsTest {
  private final CountingEncoder zh = new CountingEncoder("zh-1", 16);
  private final CountingEncoder en = new CountingEncoder("en-1", 24);
  private final Encoders both = lang -> Optional.of(lang.equals("zh") ? zh : en);

  @Test
  void encodesByLanguageOnceAndReportsWhatIsLeft(@TempDir Path kb) throws Exception {
    try (var indexer = Indexer.open(kb, both)) {
      indexer.add(Document.of("a", "题目", "中文文本。"));
      indexer.add(Document.of("b", "Title", "English text."));
      List<Long> left = new ArrayList<>();
      assertThat(indexer.fillVectors(left::add)).isEqualTo(2);
      assertThat(left).first().isEqualTo(2L);
      assertThat(left).isSortedAccordingTo(Comparator.reverseOrder());
      assertThat(left).last().isEqualTo(0L);
      assertThat(indexer.fillVectors(n -> {})).isZero();
    }
    assertThat(zh.encoded).containsExactly("题目\n中文文本。");
    assertThat(en.encoded).containsExactly("Title\nEnglish text.");
    try (var knowledge = KnowledgeBase.open(kb)) {
      assertThat(knowledge.statistics().vectors()).isEqualTo(2);
      assertThat(knowledge.manifest().encoders())
          .containsEntry("zh", "zh-1")
          .containsEntry("en", "en-1");
    }
  }

  @Test
  void anUpdateEncodesOnlyPassagesThatChanged(@TempDir Path kb) throws Exception {
    try (var indexer = Indexer.open(kb, both)) {
      indexer.add(sections("first text.", "second text.", "third text."));
      indexer.fillVectors(n -> {});
      assertThat(en.encoded).hasSize(3);
      en.encoded.clear();
      indexer.add(sections("first text.", "changed text.", "third text."));
      indexer.fillVectors(n -> {});
      assertThat(en.encoded).singleElement().asString().contains("changed");
      indexer.commit();
      try (var knowledge = KnowledgeBase.open(kb)) {
        assertThat(knowledge.statistics().vectors()).isEqualTo(3);
      }
    }
  }

  @Test
  void goesOnWhereItWasInterrupted(@TempDir Path kb) throws Exception {
    int documents = 1_200;
    try (var indexer = Indexer.open(kb, both)) {
      for (int i = 0; i < documents; i++) {
        indexer.add(Document.of("d" + i, "", "text number " + i));
      }
      indexer.fillVectors(
          left -> {
            if (left < documents) {
              Thread.currentThread().interrupt();
            }
          });
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(en.encoded).hasSizeBetween(1, documents - 1);
    int before = en.encoded.size();
    try (var indexer = Indexer.open(kb, both)) {
      assertThat(indexer.fillVectors(n -> {})).isEqualTo(documents - before);
    }
    assertThat(en.encoded).doesNotHaveDuplicates().hasSize(documents);
  }

  @Test
  void leavesAloneWhatChangedMeanwhile(@TempDir Path kb) throws Exception {
    try (var indexer = Indexer.open(kb, Encoders.none())) {
      indexer.add(Document.of("a", "", "before"));
    }
    var racing = new Indexer[1];
    Encoders changing =
        lang -> {
          try {
            racing[0].add(Document.of("a", "", "after"));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return Optional.of(en);
        };
    try (var indexer = Indexer.open(kb, changing)) {
      racing[0] = indexer;
      indexer.fillVectors(n -> {});
    }
    try (var knowledge = KnowledgeBase.open(kb)) {
      assertThat(knowledge.document("a").orElseThrow().text()).isEqualTo("after");
      assertThat(knowledge.statistics().vectors()).isEqualTo(1);
    }
  }

  @Test
  void refusesVectorsOfAnotherEncoderUntilRebuilt(@TempDir Path kb) throws Exception {
    try (var indexer = Indexer.open(kb, both)) {
      indexer.add(Document.of("a", "", "first"));
      indexer.fillVectors(n -> {});
    }
    var other = new CountingEncoder("en-2", 32);
    try (var indexer = Indexer.open(kb, lang -> Optional.of(other))) {
      indexer.add(Document.of("b", "", "second"));
      assertThatThrownBy(() -> indexer.fillVectors(n -> {}))
          .isInstanceOf(KnowledgeBaseException.class)
          .hasMessageContaining("built with encoder en-1")
          .hasMessageContaining("this is en-2")
          .hasMessageContaining("yiju add --rebuild");
    }
    assertThat(Indexer.rebuild(kb, lang -> Optional.of(other))).isEqualTo(2);
    try (var indexer = Indexer.open(kb, lang -> Optional.of(other));
        var knowledge = KnowledgeBase.open(kb)) {
      assertThat(knowledge.statistics().vectors()).isZero();
      assertThat(indexer.fillVectors(n -> {})).isEqualTo(2);
      knowledge.refresh();
      assertThat(knowledge.statistics().vectors()).isEqualTo(2);
    }
  }

  @Test
  void aRebuildKeepsVectorsOfTheSameEncoder(@TempDir Path kb) throws Exception {
    try (var indexer = Indexer.open(kb, both)) {
      indexer.add(Document.of("a", "", "first"));
      indexer.fillVectors(n -> {});
    }
    Indexer.rebuild(kb, both);
    try (var knowledge = KnowledgeBase.open(kb)) {
      assertThat(knowledge.statistics().vectors()).isEqualTo(1);
    }
  }

  private static Document sections(String... texts) {
    var text = new StringBuilder();
    List<Heading> headings = new ArrayList<>();
    for (String section : texts) {
      headings.add(new Heading(1, new Span(text.length(), text.length() + 3)));
      text.append("H ").append(headings.size()).append('\n').append(section).append('\n');
    }
    return new Document("a", "Title", text.toString(), null, "en", null, null, headings);
  }
}
