package yiju.api.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import yiju.api.json.Json;
import yiju.indexer.Encoders;
import yiju.indexer.Indexer;
import yiju.indexer.KnowledgeBase;

@Command(
    name = "remove",
    header = "Removes documents; the next question no longer sees them.",
    description = "A document that came from a file may be named by its path.",
    footer = {
      "%nExamples:",
      "  yiju remove doc-17",
      "  yiju remove https://example.org/old-page notes/draft.md"
    })
final class RemoveCommand implements Callable<Integer> {
  @ParentCommand private Yiju yiju;
  @Mixin private KnowledgeBaseOption knowledgeBase;

  @Option(names = "--json", description = "Prints what was removed as one JSON object.")
  private boolean json;

  @Parameters(
      paramLabel = "ID-OR-URL",
      arity = "1..*",
      description = "Ids or addresses of documents.")
  private List<String> names = List.of();

  private record Removed(List<String> removed, List<String> unknown) {}

  @Override
  public Integer call() throws Exception {
    Path directory = knowledgeBase.directory();
    KnowledgeBase.open(directory).close(); // Opening for writing would make a new one.
    Removed result = new Removed(new ArrayList<>(), new ArrayList<>());
    try (Indexer indexer = Indexer.open(directory, Encoders.none())) {
      for (String name : names) {
        boolean found = indexer.remove(name) || indexer.remove(asPath(name));
        (found ? result.removed : result.unknown).add(name);
      }
      indexer.commit();
    }
    if (json) {
      yiju.terminal().out().println(Json.line(result));
    } else {
      result.removed.forEach(name -> yiju.terminal().out().println("removed " + name));
    }
    for (String name : result.unknown) {
      yiju.terminal().err().println("yiju remove: no document has the id or address " + name);
    }
    return result.unknown.isEmpty() ? Yiju.DONE : Yiju.FAILED;
  }

  private static String asPath(String name) throws IOException {
    try {
      return Path.of(name).toAbsolutePath().normalize().toString();
    } catch (InvalidPathException e) {
      return name;
    }
  }
}
