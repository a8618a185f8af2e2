package yiju.api.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import yiju.api.json.PageJson;
import yiju.corpus.extraction.MainContentExtractor;

/** Single HTML pages and their main content. */
final class Pages {
  private static final MainContentExtractor EXTRACTOR = new MainContentExtractor();
  private static final int TIMEOUT_MILLIS = 30_000;
  private static final int MAX_BYTES = 32 << 20;

  private Pages() {}

  static PageJson read(String name, Path file) throws IOException {
    long start = System.nanoTime();
    return extracted(name, Jsoup.parse(file, null, ""), start);
  }

  static PageJson fetch(URI address) throws IOException {
    long start = System.nanoTime();
    Document page =
        Jsoup.connect(address.toString())
            .userAgent("Yiju")
            .timeout(TIMEOUT_MILLIS)
            .maxBodySize(MAX_BYTES)
            .get();
    return extracted(address.toString(), page, start);
  }

  private static PageJson extracted(String name, Document page, long start) {
    var content = EXTRACTOR.extract(page);
    return PageJson.of(name, content, (System.nanoTime() - start) / 1e9);
  }
}
