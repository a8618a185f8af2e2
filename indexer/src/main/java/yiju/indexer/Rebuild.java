package yiju.indexer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import yiju.corpus.PassageSplitter;
import yiju.inference.Encoder;

/**
 * Makes an index anew from its own text, in one commit.
 *
 * <p>The manifest is written after that commit: killed in between, the new index is refused for its
 * old manifest and can be rebuilt again, whereas the other order would let wrong vectors pass.
 */
final class Rebuild {
  private Rebuild() {}

  static long run(Path directory, Encoders encoders, Duration patience) throws IOException {
    if (!IndexManifest.exists(directory)) {
      throw KnowledgeBase.absent(directory);
    }
    BlockWriter blocks = BlockWriter.open(directory, patience, true);
    boolean done = false;
    try {
      IndexManifest next = manifest(IndexManifest.read(directory), encoders);
      long documents = copy(blocks, next.encoders());
      blocks.commit();
      done = true;
      next.write(directory);
      return documents;
    } finally {
      if (done) {
        blocks.close();
      } else {
        blocks.rollback();
      }
    }
  }

  /** Keeps the encoders that stay the same. */
  private static IndexManifest manifest(IndexManifest old, Encoders encoders) {
    Map<String, String> kept = new TreeMap<>();
    for (Map.Entry<String, String> built : old.encoders().entrySet()) {
      Optional<Encoder> now = encoders.forLanguage(built.getKey());
      if (now.isPresent() && now.get().id().equals(built.getValue())) {
        kept.put(built.getKey(), built.getValue());
      }
    }
    IndexManifest next = IndexManifest.current();
    for (Map.Entry<String, String> same : kept.entrySet()) {
      next = next.withEncoder(same.getKey(), same.getValue());
    }
    return next;
  }

  private static long copy(BlockWriter blocks, Map<String, String> encoders) throws IOException {
    var splitter = new PassageSplitter();
    long documents = 0;
    DirectoryReader old = blocks.snapshot();
    try {
      var stored = new StoredBlocks(old);
      blocks.removeAll();
      for (String id : stored.ids()) {
        Block block = stored.block(id);
        if (block == null) {
          continue;
        }
        Map<Block.Embedded, float[]> vectors = block.vectors();
        vectors.keySet().removeIf(e -> !encoders.containsKey(e.encodedAs()));
        var document = block.document();
        blocks.write(
            Block.of(document, ContentHash.of(document), splitter.split(document))
                .withVectors(vectors));
        documents++;
      }
    } finally {
      old.decRef();
    }
    return documents;
  }
}
