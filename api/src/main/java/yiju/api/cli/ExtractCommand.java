package yiju.api.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import yiju.api.cli.Terminal.Style;
import yiju.api.json.FileErrorJson;
import yiju.api.json.Json;
import yiju.api.json.PageJson;

@Command(
    name = "extract",
    header = "Extracts the main content of HTML pages.",
    description = {
      "A batch is a folder: every file in it, in the order of names, becomes one JSON line"
          + " {\"file\",\"title\",\"text\",\"lang\",\"seconds\"}, with one block element a line of"
          + " text."
    },
    footer = {
      "%nExamples:",
      "  yiju extract page.html",
      "  yiju extract --json https://example.org/",
      "  yiju extract --batch pages/ --out pages.jsonl"
    })
final class ExtractCommand implements Callable<Integer> {
  @ParentCommand private Yiju yiju;
  @Spec private CommandSpec spec;

  @SuppressWarnings("UnusedVariable") // Every command takes --kb.
  @Mixin
  private KnowledgeBaseOption knowledgeBase;

  @Mixin private BatchOptions batch;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Parameters(paramLabel = "FILE-OR-URL", arity = "0..1", description = "One page.")
  private @Nullable String page;

  @Override
  public Integer call() throws Exception {
    if (batch.given() == (page != null)) {
      throw new ParameterException(spec.commandLine(), "give either FILE-OR-URL or --batch DIR");
    }
    Terminal terminal = yiju.terminal();
    if (page == null) {
      return extractAll(batch.inPath());
    }
    PageJson content =
        page.startsWith("http://") || page.startsWith("https://")
            ? Pages.fetch(URI.create(page))
            : Pages.read(page, Path.of(page));
    if (json) {
      terminal.out().println(Json.line(content));
    } else {
      terminal.out().println(terminal.styled(Style.BOLD, content.title()));
      terminal.out().println();
      terminal.out().println(content.text());
    }
    return Yiju.DONE;
  }

  private int extractAll(Path folder) throws IOException, InterruptedException {
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(spec.commandLine(), "--batch must be a folder: " + folder);
    }
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    Iterator<Path> next = files.iterator();
    return batch.run(
        yiju.terminal(), () -> next.hasNext() ? task(folder, next.next()) : null, files.size());
  }

  private static Callable<InOrder.Line> task(Path folder, Path file) {
    String name = folder.relativize(file).toString().replace('\\', '/');
    return () -> {
      try {
        return new InOrder.Line(Json.line(Pages.read(name, file)), false);
      } catch (IOException | RuntimeException e) {
        return new InOrder.Line(Json.line(new FileErrorJson(name, Errors.message(e))), true);
      }
    };
  }
}
