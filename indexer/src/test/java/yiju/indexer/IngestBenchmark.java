package yiju.indexer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yiju.corpus.Document;

/**
 * Text-only ingest beside a bare IndexWriter, which indexes each document whole with the same
 * analyzers and stores its text. Not a test; run by hand.
 *
 * <p>Arguments: documents file ({@code .jsonl.gz}), an empty directory, documents.
 */
final class IngestBenchmark {
  private static final int ROUNDS = 3;

  private IngestBenchmark() {}

  public static void main(String[] args) throws Exception {
    List<Document> documents = read(Path.of(args[0]), Integer.parseInt(args[2]));
    long characters = documents.stream().mapToLong(d -> d.text().length()).sum();
    System.out.printf("%d documents, %d characters%n", documents.size(), characters);
    for (int round = 0; round < ROUNDS; round++) { // the first warms up
      double bare = bare(Path.of(args[1], "bare" + round), documents);
      double full = full(Path.of(args[1], "full" + round), documents);
      System.out.printf(
          Locale.ROOT,
          "bare %.1f documents/s, indexer %.1f documents/s, ratio %.2f%n",
          documents.size() / bare,
          documents.size() / full,
          bare / full);
    }
  }

  private static double full(Path directory, List<Document> documents) throws IOException {
    long start = System.nanoTime();
    try (var indexer = Indexer.open(directory, Encoders.none())) {
      for (Document d : documents) {
        indexer.add(d);
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static double bare(Path directory, List<Document> documents) throws IOException {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    long start = System.nanoTime();
    try (var files = FSDirectory.open(directory);
        var writer = new IndexWriter(files, IndexFiles.config())) {
      for (Document d : documents) {
        var fields = new org.apache.lucene.document.Document();
        Terms terms = TextAnalyzer.terms(d.text());
        for (Terms.View view : Terms.View.values()) {
          String name = IndexSchema.field(IndexSchema.Part.TEXT, view);
          fields.add(new Field(name, new TermStream(terms.of(view)), type));
        }
        fields.add(new StoredField("id", d.id()));
        fields.add(new StoredField("stored", d.text()));
        writer.addDocument(fields);
      }
      writer.commit();
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static List<Document> read(Path file, int most) throws IOException {
    var json = JsonMapper.builder().build();
    List<Document> documents = new ArrayList<>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine();
          line != null && documents.size() < most;
          line = lines.readLine()) {
        JsonNode row = json.readTree(line);
        documents.add(
            Document.of(
                row.path("id").asString(),
                row.path("title").asString(""),
                row.path("text").asString()));
      }
    }
    return documents;
  }
}
