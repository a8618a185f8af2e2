package yiju.api.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import yiju.api.ModelChoice;
import yiju.corpus.crawl.CrawlOptions;
import yiju.corpus.crawl.SiteSource;
import yiju.inference.Models;

@Command(
    name = "crawl",
    header = "Crawls web sites into the knowledge base; again: refreshes it.",
    description =
        "Follows links below the addresses given, as robots.txt allows. Pages that did not change"
            + " are not fetched again, pages that are gone are removed. Ctrl-C keeps what is done,"
            + " and the same command goes on.",
    footer = {
      "%nExamples:",
      "  yiju crawl https://www.postgresql.org/docs/15/",
      "  yiju crawl https://example.org/ --max-pages 500 --exclude '/tag/'",
      "  yiju crawl --kb ./kb --delay 2.5 --contact me@example.org https://example.org/blog/"
    })
final class CrawlCommand implements Callable<Integer> {
  @ParentCommand private Yiju yiju;
  @Mixin private KnowledgeBaseOption knowledgeBase;
  @Mixin private ModelsOption models;

  @Option(
      names = "--max-pages",
      paramLabel = "N",
      description = "Pages to fetch at most; default 10000.")
  private int maxPages = CrawlOptions.defaults().maxPages();

  @Option(
      names = "--max-depth",
      paramLabel = "N",
      description = "Links to follow from an address given; default 30.")
  private int maxDepth = CrawlOptions.defaults().maxDepth();

  @Option(
      names = "--include",
      paramLabel = "REGEX",
      description =
          "Pages of the same hosts that match, instead of those below the addresses given;"
              + " repeatable.")
  private List<Pattern> include = List.of();

  @Option(names = "--exclude", paramLabel = "REGEX", description = "Pages to leave; repeatable.")
  private List<Pattern> exclude = List.of();

  @Option(
      names = "--delay",
      paramLabel = "SECONDS",
      description =
          "Between two requests to a host; default 1, none for this machine. robots.txt may ask for"
              + " more.")
  private @Nullable Double delay;

  @Option(
      names = "--contact",
      paramLabel = "TEXT",
      description = "Told to the owners of the sites in the User-Agent: a mail or web address.")
  private @Nullable String contact;

  @Option(
      names = "--allow-private",
      description = "Links may lead to private and loopback addresses; those given always may.")
  private boolean allowPrivate;

  @Option(names = "--no-vectors", description = "Leaves the vectors to a later crawl or add.")
  private boolean noVectors;

  @Option(names = "--json", description = "Prints the summary as one JSON object.")
  private boolean json;

  @Parameters(paramLabel = "URL", arity = "1..*", description = "Where to begin.")
  private List<String> seeds = List.of();

  @Override
  public Integer call() throws Exception {
    Path directory = knowledgeBase.directory();
    SiteSource site = new SiteSource(seeds, directory.resolve("crawl"), options());
    boolean vectors = !noVectors && models.choice() != ModelChoice.NONE;
    try (Models loaded = models.choice().open(false)) {
      return new Import("crawl", yiju.terminal(), directory, loaded, vectors, json).run(site, true);
    }
  }

  private CrawlOptions options() {
    CrawlOptions options =
        CrawlOptions.defaults()
            .withLimits(maxPages, maxDepth)
            .withPatterns(include, exclude)
            .withAllowPrivate(allowPrivate);
    if (delay != null) {
      options = options.withDelay(Duration.ofMillis(Math.round(1000 * delay)));
    }
    return contact == null ? options : options.withContact(contact);
  }
}
