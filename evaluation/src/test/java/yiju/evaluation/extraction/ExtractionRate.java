package yiju.evaluation.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import yiju.corpus.extraction.MainContentExtractor;

/**
 * Measures the extraction of the pages of all three sets against jsoup's bare parse of the same
 * pages, from memory and in one thread.
 *
 * <p>Argument: the folder with {@code wcxb}, {@code daniel} and {@code trafilatura}. Time is that
 * of the processor, so that other programs disturb little. The checksum is of all that was
 * extracted: a change that is only to be faster keeps it.
 */
final class ExtractionRate {
  private static final int PASSES = 5;

  private final List<byte[]> pages = new ArrayList<>();
  private final MainContentExtractor extractor = new MainContentExtractor();

  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new IllegalArgumentException("one argument needed: the folder of the page sets");
    }
    ExtractionRate rate = new ExtractionRate();
    rate.read(Path.of(args[0]));
    for (int pass = 1; pass <= PASSES; pass++) {
      rate.measure(pass);
    }
  }

  private void read(Path sets) throws IOException {
    for (PageSet set : PageSet.values()) {
      for (LabelledPage page : set.read(sets.resolve(set.name().toLowerCase(Locale.ROOT)))) {
        pages.add(Files.readAllBytes(page.html()));
      }
    }
  }

  private void measure(int pass) throws IOException {
    long parsing = 0;
    long extracting = 0;
    CRC32 checksum = new CRC32();
    for (byte[] page : pages) {
      long start = now();
      Document parsed = Jsoup.parse(new ByteArrayInputStream(page), null, "");
      long between = now();
      String content = extractor.extract(parsed).toString();
      extracting += now() - between;
      parsing += between - start;
      checksum.update(content.getBytes(StandardCharsets.UTF_8));
    }
    System.out.printf(
        "pass %d: %d pages, parse %.0f/s, extraction alone %.0f/s, ratio %.2f, checksum %08x%n",
        pass,
        pages.size(),
        pages.size() * 1e9 / parsing,
        pages.size() * 1e9 / extracting,
        (double) extracting / parsing,
        checksum.getValue());
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
