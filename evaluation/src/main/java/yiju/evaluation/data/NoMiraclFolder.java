package yiju.evaluation.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import yiju.corpus.Language;

/**
 * NoMIRACL (Thakur et al. 2024) for one language: {@code topics/} and {@code
 * qrels/SPLIT.relevant.tsv} and {@code SPLIT.non_relevant.tsv}, {@code corpus.jsonl}. Questions of
 * the non-relevant part have no relevant passage and must be refused. The corpus is read once and
 * only judged passages are kept.
 */
public final class NoMiraclFolder {
  private final Path folder;
  private final String split;

  public NoMiraclFolder(Path folder, String split) {
    this.folder = folder;
    this.split = split;
  }

  /** Both parts, answerable first, each question with the text of its judged passages. */
  public Stream<LabelledQuestion> questions() throws IOException {
    List<Topic> topics = new ArrayList<>(topics("relevant"));
    topics.addAll(topics("non_relevant"));
    Map<String, GoldPassage> texts = texts(topics);
    return topics.stream().map(topic -> question(topic, texts));
  }

  private record Topic(String id, String text, Map<String, Integer> judged, boolean answerable) {}

  private static LabelledQuestion question(Topic topic, Map<String, GoldPassage> texts) {
    List<GoldPassage> passages = new ArrayList<>();
    topic.judged.forEach(
        (id, relevance) -> {
          GoldPassage known = texts.get(id);
          passages.add(
              known == null
                  ? new GoldPassage(id, "", "", relevance)
                  : new GoldPassage(id, known.title(), known.text(), relevance));
        });
    return new LabelledQuestion(
        topic.id, Language.of(topic.text), topic.text, List.of(), topic.answerable, passages);
  }

  private List<Topic> topics(String part) throws IOException {
    Map<String, Map<String, Integer>> judged = new HashMap<>();
    try (Stream<JsonLines.Fields> lines = JsonLines.tabs(file("qrels", part))) {
      // question, Q0, document, relevance
      lines.forEach(
          f ->
              judged
                  .computeIfAbsent(f.get(0), id -> new LinkedHashMap<>())
                  .put(f.get(2), Qrels.relevance(f, 3)));
    }
    try (Stream<JsonLines.Fields> lines = JsonLines.tabs(file("topics", part))) {
      return lines.map(f -> topic(f, part, judged)).toList();
    }
  }

  private static Topic topic(
      JsonLines.Fields f, String part, Map<String, Map<String, Integer>> judged) {
    if (f.get(1).isBlank()) {
      throw f.problem("field 2: the question is empty");
    }
    return new Topic(
        f.get(0), f.get(1), judged.getOrDefault(f.get(0), Map.of()), part.equals("relevant"));
  }

  private Map<String, GoldPassage> texts(List<Topic> topics) throws IOException {
    Set<String> wanted = new HashSet<>();
    topics.forEach(t -> wanted.addAll(t.judged.keySet()));
    Map<String, GoldPassage> texts = new HashMap<>();
    try (Stream<JsonLine> lines = JsonLines.of(corpus())) {
      lines
          .filter(line -> wanted.contains(line.text("docid")))
          .map(l -> new GoldPassage(l.text("docid"), l.textOr("title", ""), l.text("text"), 0))
          .forEach(p -> texts.put(p.id(), p));
    }
    return texts;
  }

  private Path file(String kind, String part) {
    return folder.resolve(kind).resolve(split + "." + part + ".tsv");
  }

  private Path corpus() {
    Path plain = folder.resolve("corpus.jsonl");
    return Files.exists(plain) ? plain : folder.resolve("corpus.jsonl.gz");
  }
}
