package yiju.corpus.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Trains {@code block-model.txt} on the development half of the sites of WCXB's development set.
 *
 * <p>Arguments: the folder with {@code html} and {@code ground-truth}, and the file to write. The
 * same input gives the same file.
 */
final class BlockModelTrainer {
  private static final int TREES = 120;
  private static final long SEED = 20_120_117;

  private final List<float[]> rows = new ArrayList<>();
  private final List<Double> labels = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private int pages;

  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("two arguments needed: the WCXB folder, the model file");
    }
    BlockModelTrainer trainer = new BlockModelTrainer();
    trainer.read(Path.of(args[0]));
    trainer.train(Path.of(args[1]));
  }

  private void read(Path wcxb) throws IOException {
    JsonMapper json = new JsonMapper();
    List<Path> files;
    try (Stream<Path> found = Files.list(wcxb.resolve("ground-truth"))) {
      files = found.sorted().toList();
    }
    for (Path file : files) {
      JsonNode truth = json.readTree(Files.readString(file));
      String url = truth.path("url").asString("");
      String text = truth.path("ground_truth").path("main_content").asString("");
      if (!text.isBlank() && inDevelopmentHalf(url)) {
        Path html = wcxb.resolve("html").resolve(truth.path("file_id").asString("") + ".html");
        try (InputStream in = Files.newInputStream(html)) {
          add(Jsoup.parse(in, null, url), new BlockLabels(text));
        }
      }
    }
  }

  private static boolean inDevelopmentHalf(String url) {
    String host = URI.create(url.replaceAll("[^!-~]|[\\[\\]{}|\\\\^`\"<>]", "_")).getHost();
    String site = host == null ? url : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    return Math.floorMod(site.hashCode(), 2) == 0;
  }

  private void add(Document document, BlockLabels truth) {
    pages++;
    Page page = Page.of(document);
    List<List<String>> words = page.blocks.stream().map(b -> BlockLabels.words(b.text())).toList();
    double[] found = new double[words.size()];
    double content = 30;
    for (int i = 0; i < found.length; i++) {
      List<String> previous = i == 0 ? List.of() : words.get(i - 1);
      List<String> next = i + 1 == found.length ? List.of() : words.get(i + 1);
      found[i] = words.get(i).isEmpty() ? -1 : truth.label(previous, words.get(i), next);
      content += found[i] > 0.5 ? words.get(i).size() : 0;
    }
    if (names.isEmpty()) {
      names.addAll(BlockFeatures.names(page));
    }
    float[][] features = BlockFeatures.of(page);
    for (int i = 0; i < found.length; i++) {
      if (found[i] >= 0) {
        rows.add(features[i]);
        labels.add(found[i]);
        weights.add(100 * Math.min(1, words.get(i).size() / content) + 0.2);
      }
    }
  }

  private void train(Path model) throws IOException {
    TreeBoosting boosting =
        new TreeBoosting(
            rows,
            labels.stream().mapToDouble(Double::doubleValue).toArray(),
            weights.stream().mapToDouble(Double::doubleValue).toArray(),
            SEED);
    List<String> lines = new ArrayList<>();
    lines.add("# Decision trees that tell main content from the rest of a page, block by block.");
    lines.add("# Made by yiju.corpus.extraction.BlockModelTrainer, seed " + SEED + ", from");
    lines.add(
        "# " + pages + " pages, " + rows.size() + " blocks: the sites of the WCXB benchmark's");
    lines.add(
        "# development set whose host hashes to an even number. WCXB is CC BY 4.0, see NOTICE.");
    lines.add("features " + String.join(" ", names));
    lines.addAll(boosting.grow(TREES));
    Files.write(model, lines);
    System.out.println(pages + " pages, " + rows.size() + " blocks -> " + model);
  }
}
