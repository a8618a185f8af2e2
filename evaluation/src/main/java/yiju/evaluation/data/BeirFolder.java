package yiju.evaluation.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import yiju.corpus.Document;
import yiju.corpus.Language;

/**
 * A folder in the form of BEIR (Thakur et al. 2021): {@code corpus.jsonl}, {@code queries.jsonl}
 * and {@code qrels/SPLIT.tsv}. The corpus is streamed; the judgements of the split are held.
 */
public final class BeirFolder {
  private final Path folder;

  public BeirFolder(Path folder) {
    this.folder = folder;
  }

  /** The documents, one at a time; the stream must be closed. */
  public Stream<Document> corpus() throws IOException {
    return JsonLines.of(plainOrGzip("corpus.jsonl"))
        .map(
            line ->
                Document.of(line.text("_id"), line.textOr("title", ""), line.textOr("text", "")));
  }

  /** The queries that {@code split} judges, with its documents named but without their text. */
  public Stream<LabelledQuestion> questions(String split) throws IOException {
    Map<String, List<GoldPassage>> judged = judgements(folder.resolve("qrels/" + split + ".tsv"));
    return JsonLines.of(plainOrGzip("queries.jsonl"))
        .filter(line -> judged.containsKey(line.text("_id")))
        .map(line -> question(line, judged.getOrDefault(line.text("_id"), List.of())));
  }

  private static LabelledQuestion question(JsonLine line, List<GoldPassage> passages) {
    String text = line.text("text");
    if (text.isBlank()) {
      throw line.problem("text", "is empty");
    }
    boolean answerable = passages.stream().anyMatch(p -> p.relevance() > 0);
    return new LabelledQuestion(
        line.text("_id"), Language.of(text), text, List.of(), answerable, passages);
  }

  private static Map<String, List<GoldPassage>> judgements(Path file) throws IOException {
    Map<String, List<GoldPassage>> judged = new HashMap<>();
    try (Stream<JsonLines.Fields> lines = JsonLines.tabs(file)) {
      // The first line names the columns: query-id, corpus-id, score.
      lines
          .filter(f -> f.line() > 1 || !f.get(0).equals("query-id"))
          .forEach(
              f ->
                  judged
                      .computeIfAbsent(f.get(0), id -> new ArrayList<>())
                      .add(new GoldPassage(f.get(1), "", "", Qrels.relevance(f, 2))));
    }
    return judged;
  }

  private Path plainOrGzip(String name) {
    Path plain = folder.resolve(name);
    return Files.exists(plain) ? plain : folder.resolve(name + ".gz");
  }
}
