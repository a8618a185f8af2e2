package yiju.api.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import yiju.api.json.Json;
import yiju.api.json.StatusJson;
import yiju.indexer.KnowledgeBase;

@Command(
    name = "status",
    header = "Shows what the knowledge base holds.",
    footer = {"%nExamples:", "  yiju status", "  yiju status --kb ./kb --json"})
final class StatusCommand implements Callable<Integer> {
  @ParentCommand private Yiju yiju;
  @Mixin private KnowledgeBaseOption knowledgeBase;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    Path directory = knowledgeBase.directory();
    StatusJson status;
    try (KnowledgeBase knowledge = KnowledgeBase.open(directory)) {
      status = StatusJson.of(directory, knowledge.statistics());
    }
    if (json) {
      yiju.terminal().out().println(Json.line(status));
    } else {
      print(status);
    }
    return Yiju.DONE;
  }

  private void print(StatusJson s) {
    var out = yiju.terminal().out();
    out.println("knowledge base  " + s.kb());
    out.println("documents       " + s.documents() + " " + s.languages());
    out.println("passages        " + s.passages());
    out.println("vectors         " + s.vectors());
    if (s.vectorsMissing() > 0) {
      out.println("without vector  " + s.vectorsMissing() + "; the next add computes them");
    }
    out.printf(Locale.ROOT, "on disk         %.1f MB%n", s.bytes() / 1e6);
    out.println("last change     " + s.lastCommit());
  }
}
