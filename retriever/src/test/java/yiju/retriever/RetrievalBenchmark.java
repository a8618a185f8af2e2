package yiju.retriever;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yiju.corpus.Document;
import yiju.indexer.Encoders;
import yiju.indexer.Indexer;
import yiju.indexer.KnowledgeBase;
import yiju.inference.ModelOptions;
import yiju.inference.Models;

/**
 * Open retrieval over the passages of a reading set: recall of the passage that a question was
 * asked of, and time a query. Not a test; run by hand.
 *
 * <p>Arguments: questions file ({@code .jsonl.gz}), directory for the knowledge base (kept, and
 * used again), passages, questions, {@code lexical} or {@code hybrid}.
 */
final class RetrievalBenchmark {
  private static final int DEPTH = 10;

  private RetrievalBenchmark() {}

  private record Asked(String question, String gold) {}

  public static void main(String[] args) throws Exception {
    int passages = Integer.parseInt(args[2]);
    boolean dense = args[4].equals("hybrid");
    Map<String, Document> documents = new LinkedHashMap<>();
    List<Asked> questions = read(Path.of(args[0]), passages, documents);
    try (Models models = dense ? Models.open(ModelOptions.defaults()) : Models.none()) {
      index(Path.of(args[1]), documents, models::encoder);
      try (var knowledge = KnowledgeBase.open(Path.of(args[1]))) {
        System.out.println(knowledge.statistics());
        List<Asked> sample = sample(questions, Integer.parseInt(args[3]));
        measure("lexical", new LexicalRetriever(knowledge), sample);
        if (dense) {
          measure("dense", new DenseRetriever(knowledge, models::encoder), sample);
          measure("hybrid", new HybridRetriever(knowledge, models::encoder), sample);
        }
      }
    }
  }

  private static List<Asked> read(Path file, int passages, Map<String, Document> documents)
      throws IOException {
    var json = JsonMapper.builder().build();
    List<Asked> questions = new ArrayList<>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode row = json.readTree(line);
        String text = row.path("passage").asString();
        if (!documents.containsKey(text)) {
          if (documents.size() == passages) {
            continue;
          }
          documents.put(text, Document.of("p" + documents.size(), "", text));
        }
        questions.add(new Asked(row.path("question").asString(), document(documents, text).id()));
      }
    }
    return questions;
  }

  private static Document document(Map<String, Document> documents, String text) {
    Document document = documents.get(text);
    if (document == null) {
      throw new IllegalStateException(text);
    }
    return document;
  }

  private static void index(Path directory, Map<String, Document> documents, Encoders encoders)
      throws IOException {
    long start = System.nanoTime();
    try (var indexer = Indexer.open(directory, encoders)) {
      for (Document d : documents.values()) {
        indexer.add(d);
      }
      indexer.commit();
      long text = System.nanoTime();
      long filled = indexer.fillVectors(left -> {});
      System.out.printf(
          Locale.ROOT,
          "%d documents in %.1f s, %d vectors in %.1f s%n",
          documents.size(),
          (text - start) / 1e9,
          filled,
          (System.nanoTime() - text) / 1e9);
    }
  }

  private static List<Asked> sample(List<Asked> all, int wanted) {
    List<Asked> sample = new ArrayList<>();
    for (int i = 0; i < wanted && i < all.size(); i++) {
      sample.add(all.get((int) ((long) i * all.size() / Math.min(wanted, all.size()))));
    }
    return sample;
  }

  private static void measure(String name, Retriever retriever, List<Asked> questions)
      throws IOException {
    for (Asked q : questions.subList(0, Math.min(100, questions.size()))) {
      retriever.retrieve(Query.of(q.question()), DEPTH); // warms up
    }
    double[] milliseconds = new double[questions.size()];
    double first = 0;
    double five = 0;
    double reciprocal = 0;
    for (int i = 0; i < milliseconds.length; i++) {
      Asked q = questions.get(i);
      long start = System.nanoTime();
      List<ScoredPassage> found = retriever.retrieve(Query.of(q.question()), DEPTH).passages();
      milliseconds[i] = (System.nanoTime() - start) / 1e6;
      int rank = rank(found, q.gold());
      first += rank == 1 ? 1 : 0;
      five += rank <= 5 ? 1 : 0;
      reciprocal += rank <= DEPTH ? 1.0 / rank : 0;
    }
    Arrays.sort(milliseconds);
    System.out.printf(
        Locale.ROOT,
        "%-8s recall@1 %.4f recall@5 %.4f MRR@10 %.4f p50 %.1f ms p99 %.1f ms (%d questions)%n",
        name,
        first / milliseconds.length,
        five / milliseconds.length,
        reciprocal / milliseconds.length,
        milliseconds[milliseconds.length / 2],
        milliseconds[milliseconds.length * 99 / 100],
        milliseconds.length);
  }

  private static int rank(List<ScoredPassage> found, String gold) {
    for (ScoredPassage p : found) {
      if (p.passage().documentId().equals(gold)) {
        return p.rank();
      }
    }
    return Integer.MAX_VALUE;
  }
}
