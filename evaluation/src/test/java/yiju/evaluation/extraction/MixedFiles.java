package yiju.evaluation.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yiju.corpus.Document;
import yiju.corpus.DocumentSink;
import yiju.corpus.Language;
import yiju.corpus.files.FileSource;

/**
 * Figures a format of the corpus that {@code evaluation/corpora/make_files.py} makes. The argument
 * is its folder; prints a table and the failures.
 */
final class MixedFiles {
  private static final JsonMapper JSON = new JsonMapper();

  private final Map<String, String> arrived = new HashMap<>();
  private final List<String> failures = new ArrayList<>();

  private MixedFiles() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]).toAbsolutePath();
    System.out.println("| format | files | documents | failed | text that arrived | seconds |");
    System.out.println("|---|---|---|---|---|---|");
    List<String> failures = new ArrayList<>();
    try (Stream<Path> formats = Files.list(folder.resolve("files"))) {
      for (Path format : formats.sorted().toList()) {
        MixedFiles files = new MixedFiles();
        files.measure(folder, format);
        failures.addAll(files.failures);
      }
    }
    failures.forEach(System.out::println);
  }

  private void measure(Path folder, Path format) throws IOException, InterruptedException {
    long start = System.nanoTime();
    new FileSource(List.of(format)).read(sink());
    double seconds = (System.nanoTime() - start) / 1e9;
    double share = 0;
    int texts = 0;
    for (String line : Files.readAllLines(folder.resolve("sources.jsonl"))) {
      JsonNode source = JSON.readTree(line);
      Path file = folder.resolve(source.get("file").stringValue());
      if (file.startsWith(format)) {
        texts++;
        share +=
            share(text(file, source.get("part").stringValue()), source.get("text").stringValue());
      }
    }
    try (Stream<Path> files = Files.list(format)) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %d | %d | %d | %s | %.1f |%n",
          format.getFileName(),
          files.count(),
          arrived.size(),
          failures.size(),
          texts == 0 ? "–" : "%.3f".formatted(share / texts),
          seconds);
    }
  }

  /** A part's id is an address, or its path behind its archive's. */
  private String text(Path file, String part) {
    String id =
        part.isEmpty() ? file.toString() : arrived.containsKey(part) ? part : file + "!/" + part;
    return arrived.getOrDefault(id, "");
  }

  private static double share(String extracted, String source) {
    boolean chinese = Language.of(source).startsWith("zh");
    Overlap overlap =
        chinese ? Overlap.ofCharacters(extracted, source) : Overlap.ofWords(extracted, source);
    return overlap.recall();
  }

  private DocumentSink sink() {
    return new DocumentSink() {
      @Override
      public void accept(Document document) {
        arrived.put(document.id(), document.title() + "\n" + document.text());
      }

      @Override
      public void removed(String idOrUrl) {}

      @Override
      public void failed(String source, String error) {
        failures.add(source + ": " + error);
      }
    };
  }
}
