package yiju.generator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Sentences;
import yiju.inference.CrossEncoder;
import yiju.inference.CrossEncoder.Reading;
import yiju.retriever.Evidence;
import yiju.retriever.ScoredPassage;
import yiju.retriever.ScoredPassage.ScorePart;

/**
 * Reads the retrieved passages with the cross-encoder of the question's language and ranks them
 * anew. Without a cross-encoder the order stays, and only terms are counted.
 */
public final class EvidenceReader {
  private final Function<String, Optional<CrossEncoder>> readers;

  /**
   * @param readers the cross-encoder for a language, if there is one
   */
  public EvidenceReader(Function<String, Optional<CrossEncoder>> readers) {
    this.readers = readers;
  }

  public ReadEvidence read(Evidence evidence) {
    var query = evidence.query();
    Terms terms = Terms.of(query.text());
    List<Reading> readings =
        readers
            .apply(query.lang())
            .map(reader -> reader.read(query.text(), texts(evidence)))
            .orElse(List.of());
    List<ReadPassage> passages = new ArrayList<>();
    for (int i = 0; i < evidence.passages().size(); i++) {
      Reading reading = i < readings.size() ? readings.get(i) : null;
      passages.add(read(evidence.passages().get(i), reading, terms));
    }
    return new ReadEvidence(query, QuestionType.of(query.text()), terms, ranked(passages));
  }

  private static List<CrossEncoder.Evidence> texts(Evidence evidence) {
    return evidence.passages().stream()
        .map(p -> new CrossEncoder.Evidence(p.title(), p.passage().text()))
        .toList();
  }

  private static ReadPassage read(ScoredPassage source, @Nullable Reading reading, Terms terms) {
    return new ReadPassage(
        source,
        reading,
        Sentences.of(source.passage().text()),
        terms.coveredBy(FoldedText.of(source)));
  }

  /** Relevance by the reader, the retriever's rank as a mild prior. */
  private static List<ReadPassage> ranked(List<ReadPassage> passages) {
    if (passages.stream().anyMatch(p -> p.reading() == null)) {
      return passages;
    }
    List<ReadPassage> sorted = new ArrayList<>(passages);
    sorted.sort(
        Comparator.comparingDouble(EvidenceReader::relevance)
            .reversed()
            .thenComparing(p -> p.source().passage().id()));
    List<ReadPassage> ranked = new ArrayList<>();
    for (ReadPassage p : sorted) {
      int rank = ranked.size() + 1;
      List<ScorePart> parts = new ArrayList<>(p.source().parts());
      parts.add(new ScorePart("reader", relevance(p), rank));
      ranked.add(p.withSource(p.source().withRank(relevance(p), rank, parts)));
    }
    return ranked;
  }

  private static double relevance(ReadPassage p) {
    Reading reading = p.reading();
    return reading == null
        ? Double.NEGATIVE_INFINITY
        : reading.answerable() + 0.1 * reading.spanScore() - 0.1 * p.source().rank();
  }
}
