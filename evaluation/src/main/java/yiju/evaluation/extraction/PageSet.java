package yiju.evaluation.extraction;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page sets, read from where their archives were unpacked. */
public enum PageSet {
  WCXB {
    @Override
    public List<LabelledPage> read(Path folder) throws IOException {
      return wcxb(folder);
    }
  },
  DANIEL {
    @Override
    public List<LabelledPage> read(Path folder) throws IOException {
      return daniel(folder);
    }
  },
  TRAFILATURA {
    @Override
    public List<LabelledPage> read(Path folder) throws IOException {
      return trafilatura(folder);
    }
  };

  private static final JsonMapper JSON = new JsonMapper();

  public abstract List<LabelledPage> read(Path folder) throws IOException;

  /** {@code html/ID.html} with {@code ground-truth/ID.json}: the main text and the page type. */
  private static List<LabelledPage> wcxb(Path folder) throws IOException {
    List<LabelledPage> pages = new ArrayList<>();
    for (Path file : sorted(folder.resolve("ground-truth"))) {
      JsonNode json = JSON.readTree(Files.readString(file));
      String id = json.path("file_id").asString("");
      String url = json.path("url").asString("");
      String type = json.path("_internal").path("page_type").path("primary").asString("article");
      String text = json.path("ground_truth").path("main_content").asString("");
      Path html = folder.resolve("html").resolve(id + ".html");
      pages.add(new LabelledPage(id, url, host(url), type, html, new Expected.Words(text)));
    }
    return pages;
  }

  /** {@code html/X} with {@code reference/X}, paragraphs in tags; X is DATE_HOST_HASH. */
  private static List<LabelledPage> daniel(Path folder) throws IOException {
    List<LabelledPage> pages = new ArrayList<>();
    for (Path html : sorted(folder.resolve("html"))) {
      String name = html.getFileName().toString();
      Path reference = folder.resolve("reference").resolve(name);
      String text = Jsoup.parse(Files.readString(reference, StandardCharsets.UTF_8)).text();
      String host = name.replaceFirst("^[0-9]+_", "").replaceFirst("_[0-9a-f]*$", "");
      pages.add(
          new LabelledPage(
              name, "http://" + host + "/", host, "news", html, new Expected.Characters(text)));
    }
    return pages;
  }

  /** {@code tests/evaldata.json}: strings that must and must not be extracted, by address. */
  private static List<LabelledPage> trafilatura(Path folder) throws IOException {
    List<LabelledPage> pages = new ArrayList<>();
    Path tests = folder.resolve("tests");
    JsonNode json = JSON.readTree(Files.readString(tests.resolve("evaldata.json")));
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      String file = entry.getValue().path("file").asString("");
      for (String place : List.of("cache", "eval")) {
        Path html = tests.resolve(place).resolve(file);
        if (!file.isEmpty() && Files.isRegularFile(html)) {
          Expected expected =
              new Expected.Strings(
                  strings(entry.getValue().path("with")),
                  strings(entry.getValue().path("without")));
          String url = entry.getKey();
          pages.add(new LabelledPage(file, url, host(url), "mixed", html, expected));
          break;
        }
      }
    }
    return pages;
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(item -> strings.add(item.asString("")));
    return strings;
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static String host(String url) {
    String host = URI.create(url.replaceAll("[^!-~]|[\\[\\]{}|\\\\^`\"<>]", "_")).getHost();
    return host == null ? url : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
  }
}
