package yiju.evaluation.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import yiju.corpus.extraction.MainContentExtractor;

/** Scores main-content extraction; {@code main} is the program behind docs/extraction.md. */
public final class ExtractionEvaluation {
  private static final String ALL = "all";

  private final MainContentExtractor extractor = new MainContentExtractor();
  private final PrintStream out;

  public ExtractionEvaluation(PrintStream out) {
    this.out = out;
  }

  /**
   * Prints a table of scores and the rates.
   *
   * @param args the folder that holds the unpacked sets {@code wcxb}, {@code daniel} and {@code
   *     trafilatura}; a set that is absent is named and left out
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new IllegalArgumentException("one argument needed: the folder of the unpacked sets");
    }
    new ExtractionEvaluation(System.out).run(Path.of(args[0]));
  }

  /** Scores every set under {@code folder}. */
  public void run(Path folder) throws IOException {
    out.printf(
        "%-12s %-12s %-14s %5s %6s %6s %6s%n", "set", "half", "type", "pages", "P", "R", "F");
    List<LabelledPage> pages = new ArrayList<>();
    for (String set : List.of("wcxb", "daniel", "trafilatura")) {
      Path home = folder.resolve(set);
      if (!Files.isDirectory(home)) {
        out.println(set + ": not found under " + folder);
        continue;
      }
      List<LabelledPage> read =
          switch (set) {
            case "wcxb" -> PageSet.wcxb(home);
            case "daniel" -> PageSet.daniel(home);
            default -> PageSet.trafilatura(home);
          };
      score(set, read);
      pages.addAll(read);
    }
    rates(pages);
  }

  private void score(String set, List<LabelledPage> pages) throws IOException {
    Map<String, Map<String, Score>> scores = new TreeMap<>();
    for (LabelledPage page : pages) {
      String text = extractor.extract(parse(page)).text();
      String half = page.inDevelopmentHalf() ? "development" : "held-out";
      for (String group : List.of(half, "both")) {
        Map<String, Score> byType = scores.computeIfAbsent(group, g -> new TreeMap<>());
        byType.computeIfAbsent(ALL, t -> new Score()).add(page.expected(), text);
        byType.computeIfAbsent(page.type(), t -> new Score()).add(page.expected(), text);
      }
    }
    scores.forEach(
        (half, byType) ->
            byType.forEach(
                (type, s) -> {
                  if (byType.size() > 2 || type.equals(ALL)) {
                    out.printf(
                        Locale.ROOT,
                        "%-12s %-12s %-14s %5d %6.3f %6.3f %6.3f%n",
                        set,
                        half,
                        type,
                        s.pages(),
                        s.precision(),
                        s.recall(),
                        s.f1());
                  }
                }));
  }

  private void rates(List<LabelledPage> pages) throws IOException {
    long parsing = 0;
    long extracting = 0;
    long characters = 0;
    for (LabelledPage page : pages) {
      long start = System.nanoTime();
      Document parsed = parse(page);
      long between = System.nanoTime();
      characters += extractor.extract(parsed).text().length();
      extracting += System.nanoTime() - between;
      parsing += between - start;
    }
    if (!pages.isEmpty()) {
      out.printf(
          Locale.ROOT,
          "%d pages, %d characters of text: parsing %.0f pages/s, extraction alone %.0f pages/s%n",
          pages.size(),
          characters,
          pages.size() / (parsing / 1e9),
          pages.size() / (extracting / 1e9));
    }
  }

  private static Document parse(LabelledPage page) throws IOException {
    try (InputStream in = Files.newInputStream(page.html())) {
      return Jsoup.parse(in, null, page.url());
    }
  }
}
