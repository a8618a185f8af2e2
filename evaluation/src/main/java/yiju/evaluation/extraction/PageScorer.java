package yiju.evaluation.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import yiju.corpus.extraction.MainContentExtractor;

/** Extracts a page and marks what came out. */
public final class PageScorer {
  private final MainContentExtractor extractor = new MainContentExtractor();

  /**
   * @param milliseconds of extraction, without parsing
   */
  public record Extracted(String text, double milliseconds) {}

  /** One page; a line of a results file. */
  public record PageResult(
      String id, String type, boolean development, double precision, double recall, double f1) {}

  public Extracted extract(LabelledPage page) throws IOException {
    Document parsed;
    try (InputStream in = Files.newInputStream(page.html())) {
      parsed = Jsoup.parse(in, null, page.url());
    }
    long start = System.nanoTime();
    String text = extractor.extract(parsed).text();
    return new Extracted(text, (System.nanoTime() - start) / 1e6);
  }

  public PageResult result(LabelledPage page, Extracted extracted) {
    ExtractionScore score = new ExtractionScore();
    score.add(page.expected(), extracted.text());
    return new PageResult(
        page.id(),
        page.type(),
        page.inDevelopmentHalf(),
        score.precision(),
        score.recall(),
        score.f1());
  }
}
