package yiju.indexer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import yiju.inference.Encoder;

/** Gives vectors to the passages that wait for one. */
final class VectorFiller {
  /** Passages encoded in one call; alike in length, for a batch takes as long as its longest. */
  private static final int BATCH = 32;

  /** Passages sorted by length together; whole documents, so it may be more. */
  private static final int CHUNK = 512;

  private final Path directory;
  private final BlockWriter blocks;
  private final Encoders encoders;

  VectorFiller(Path directory, BlockWriter blocks, Encoders encoders) {
    this.directory = directory;
    this.blocks = blocks;
    this.encoders = encoders;
  }

  /** Tells {@code progress} how many are left of all languages together. */
  synchronized long fill(LongConsumer progress) throws IOException {
    Map<String, Long> waiting = new LinkedHashMap<>();
    for (String language : List.of("zh", "en")) {
      waiting.put(language, pending(language));
    }
    long later = waiting.values().stream().mapToLong(Long::longValue).sum();
    long filled = 0;
    for (var entry : waiting.entrySet()) {
      later -= entry.getValue();
      Optional<Encoder> encoder =
          entry.getValue() == 0 ? Optional.empty() : encoders.forLanguage(entry.getKey());
      if (encoder.isPresent()) {
        long others = later;
        enter(entry.getKey(), encoder.get());
        filled += fill(entry.getKey(), encoder.get(), left -> progress.accept(left + others));
      }
    }
    blocks.commit();
    return filled;
  }

  /** The manifest names the encoder before the first of its vectors is committed. */
  private void enter(String language, Encoder encoder) throws IOException {
    IndexManifest manifest = IndexManifest.read(directory);
    manifest.checkEncoder(directory, language, encoder.id());
    if (!manifest.encoders().containsKey(language)) {
      manifest.withEncoder(language, encoder.id()).write(directory);
    }
  }

  /** Goes over snapshots until one has nothing left to do. */
  private long fill(String language, Encoder encoder, LongConsumer progress) throws IOException {
    long filled = 0;
    long before = -1;
    while (filled != before && !Thread.currentThread().isInterrupted()) {
      before = filled;
      DirectoryReader snapshot = blocks.snapshot();
      try {
        filled += fill(snapshot, language, encoder, progress);
      } finally {
        snapshot.decRef();
      }
    }
    return filled;
  }

  private long fill(
      DirectoryReader snapshot, String language, Encoder encoder, LongConsumer progress)
      throws IOException {
    List<String> waiting = PendingDocuments.of(snapshot, language);
    long left = new IndexSearcher(snapshot).count(pendingQuery(language));
    progress.accept(left);
    var stored = new StoredBlocks(snapshot);
    long filled = 0;
    List<Block> chunk = new ArrayList<>();
    Set<Block.Embedded> inputs = new LinkedHashSet<>();
    for (int i = 0; i < waiting.size() && !Thread.currentThread().isInterrupted(); i++) {
      Block block = stored.block(waiting.get(i));
      if (block == null) {
        continue;
      }
      chunk.add(block);
      inputs.addAll(block.pending(language));
      if (inputs.size() >= CHUNK || i == waiting.size() - 1) {
        long rest = left - filled;
        var vectors = encode(encoder, inputs, made -> progress.accept(Math.max(0, rest - made)));
        filled += write(chunk, language, vectors);
        progress.accept(Math.max(0, left - filled));
        chunk.clear();
        inputs.clear();
      }
    }
    return filled;
  }

  /**
   * Leaves out the rest when interrupted.
   *
   * @param progress told how many are made, though not yet written
   */
  private static Map<Block.Embedded, float[]> encode(
      Encoder encoder, Set<Block.Embedded> inputs, LongConsumer progress) {
    List<Block.Embedded> sorted = new ArrayList<>(inputs);
    sorted.sort(Comparator.comparingInt((Block.Embedded e) -> e.text().length()));
    Map<Block.Embedded, float[]> vectors = new HashMap<>();
    for (int from = 0; from < sorted.size(); from += BATCH) {
      if (Thread.currentThread().isInterrupted()) {
        break;
      }
      List<Block.Embedded> batch = sorted.subList(from, Math.min(from + BATCH, sorted.size()));
      List<float[]> made =
          encoder.encodePassages(batch.stream().map(Block.Embedded::text).toList());
      for (int i = 0; i < batch.size(); i++) {
        vectors.put(batch.get(i), made.get(i));
      }
      progress.accept(vectors.size());
    }
    return vectors;
  }

  private long write(List<Block> chunk, String language, Map<Block.Embedded, float[]> vectors)
      throws IOException {
    long written = 0;
    for (Block block : chunk) {
      Block filled = block.withVectors(vectors);
      int gained = block.pending(language).size() - filled.pending(language).size();
      if (gained > 0 && blocks.writeIfCurrent(filled)) {
        written += gained;
      }
    }
    blocks.commitIfDue();
    return written;
  }

  private long pending(String language) throws IOException {
    DirectoryReader snapshot = blocks.snapshot();
    try {
      return new IndexSearcher(snapshot).count(pendingQuery(language));
    } finally {
      snapshot.decRef();
    }
  }

  private static TermQuery pendingQuery(String language) {
    return new TermQuery(new Term(IndexSchema.PENDING, language));
  }
}
