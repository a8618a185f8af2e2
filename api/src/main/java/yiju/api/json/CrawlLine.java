package yiju.api.json;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;
import yiju.corpus.crawl.CrawlOptions;

/** What is to be crawled: {@code {"urls","max_pages"?,"max_depth"?,"include"?,"exclude"?}}. */
public record CrawlLine(List<String> urls, CrawlOptions options) {
  public CrawlLine {
    urls = List.copyOf(urls);
  }

  /**
   * @throws LineException naming what is wrong with it
   */
  public static CrawlLine of(JsonNode object) {
    Fields fields = Fields.of(object);
    List<String> urls = fields.texts("urls");
    if (urls.isEmpty()) {
      throw fields.error("urls", "field \"urls\" holds no address");
    }
    CrawlOptions usual = CrawlOptions.defaults();
    return new CrawlLine(
        urls,
        usual
            .withLimits(
                fields.whole("max_pages", 1, usual.maxPages()),
                fields.whole("max_depth", 0, usual.maxDepth()))
            .withPatterns(patterns(fields, "include"), patterns(fields, "exclude")));
  }

  private static List<Pattern> patterns(Fields fields, String name) {
    if (!fields.has(name)) {
      return List.of();
    }
    try {
      return fields.texts(name).stream().map(Pattern::compile).toList();
    } catch (PatternSyntaxException e) {
      throw fields.error(
          name, "field \"" + name + "\" holds no regular expression: " + e.getDescription());
    }
  }
}
