package yiju.indexer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Document;
import yiju.corpus.Language;
import yiju.corpus.Passage;

/**
 * A document as it is stored: with its passages, and such of their vectors as are known.
 *
 * @param hash of the document's content, see {@link ContentHash}
 */
record Block(Document document, String hash, List<Member> members) {
  Block {
    members = List.copyOf(members);
  }

  /** A block without vectors. */
  static Block of(Document document, String hash, List<Passage> passages) {
    List<Member> members = new ArrayList<>(passages.size());
    for (Passage p : passages) {
      members.add(new Member(p, encoderLanguage(document, p), null));
    }
    return new Block(document, hash, members);
  }

  /** This block with the vectors of {@code known}, by embedded text, where it has none itself. */
  Block withVectors(Map<Embedded, float[]> known) {
    List<Member> filled = new ArrayList<>(members.size());
    for (Member m : members) {
      float[] vector = m.vector() != null ? m.vector() : known.get(embedded(m));
      filled.add(new Member(m.passage(), m.encodedAs(), vector));
    }
    return new Block(document, hash, filled);
  }

  /** What the passages without a vector in {@code language} wait to have encoded. */
  List<Embedded> pending(String language) {
    return members.stream()
        .filter(m -> m.vector() == null && m.encodedAs().equals(language))
        .map(this::embedded)
        .toList();
  }

  Map<Embedded, float[]> vectors() {
    Map<Embedded, float[]> vectors = new HashMap<>();
    for (Member m : members) {
      if (m.vector() != null) {
        vectors.put(embedded(m), m.vector());
      }
    }
    return vectors;
  }

  /**
   * What an encoder reads for a passage: the title, the headings and the passage, a line each,
   * those that are empty left out; for a passage seldom repeats what it is about.
   */
  Embedded embedded(Member member) {
    var text = new StringBuilder();
    for (String part : List.of(document.title(), member.passage().heading())) {
      if (!part.isBlank()) {
        text.append(part).append('\n');
      }
    }
    return new Embedded(member.encodedAs(), text.append(member.passage().text()).toString());
  }

  /** A passage may be in another language than most of its document. */
  private static String encoderLanguage(Document document, Passage passage) {
    String own = Language.of(passage.text());
    return IndexSchema.encoderLanguage(own.equals("und") ? document.lang() : own);
  }

  /**
   * @param encodedAs language whose encoder reads the passage, {@code zh} or {@code en}
   */
  @SuppressWarnings("ArrayRecordComponent") // members are never compared
  record Member(Passage passage, String encodedAs, float @Nullable [] vector) {}

  /** The input of a vector; equal inputs have equal vectors. */
  record Embedded(String encodedAs, String text) {}
}
