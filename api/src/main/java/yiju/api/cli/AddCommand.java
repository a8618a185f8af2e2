package yiju.api.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import yiju.api.ModelChoice;
import yiju.corpus.files.FileSource;
import yiju.inference.Models;

@Command(
    name = "add",
    header =
        "Imports files and folders; only what changed is indexed again, what is gone is removed.",
    description = {
      "Reads HTML, Markdown, text, PDF, Word, PowerPoint, Excel, EPUB, mail (.eml), ZIP of these,"
          + " web archives (.warc[.gz], .wet[.gz]), .jsonl[.gz], and folders. All text is"
          + " searchable first; vectors follow. Ctrl-C keeps what is done, and the same command"
          + " goes on.",
      "A line of a .jsonl file is {\"id\",\"title\"?,\"text\" or"
          + " \"html\",\"url\"?,\"lang\"?,\"modified\"?}."
    },
    footer = {
      "%nExamples:",
      "  yiju add docs/ notes.md",
      "  yiju add --kb ./kb --json corpus.jsonl",
      "  yiju add --no-vectors big-dump/",
      "  yiju add --watch ~/notes"
    })
final class AddCommand implements Callable<Integer> {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  @ParentCommand private Yiju yiju;
  @Mixin private KnowledgeBaseOption knowledgeBase;
  @Mixin private ModelsOption models;

  @Option(names = "--no-vectors", description = "Leaves the vectors to a later add.")
  private boolean noVectors;

  @Option(
      names = "--watch",
      description =
          "Goes on watching: what changes is imported again, what goes is removed. Ctrl-C ends it.")
  private boolean watch;

  @Option(names = "--json", description = "Prints the summary as one JSON object.")
  private boolean json;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders.")
  private List<Path> paths = List.of();

  @Override
  public Integer call() throws Exception {
    boolean vectors = !noVectors && models.choice() != ModelChoice.NONE;
    try (Models loaded = models.choice().open(false)) {
      var importing =
          new Import("add", yiju.terminal(), knowledgeBase.directory(), loaded, vectors, json);
      if (watch) {
        new Watch(importing, paths).follow(PAUSE);
      }
      // A path that is not there is a mistake, not a wish to remove.
      List<Path> there = paths.stream().filter(Files::exists).toList();
      return importing.run(
          new FileSource(paths), false, new Gone(knowledgeBase.directory(), there));
    }
  }
}
