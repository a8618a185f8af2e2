package yiju.api.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import yiju.api.ModelChoice;
import yiju.api.json.CalibrationJson;
import yiju.api.json.Json;
import yiju.api.json.StatusJson;
import yiju.indexer.KnowledgeBase;
import yiju.inference.Models;

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
    try (KnowledgeBase knowledge = KnowledgeBase.open(directory);
        Models models = ModelChoice.DEFAULT.open(false)) {
      status = StatusJson.of(directory, knowledge.statistics(), models);
    }
    if (json) {
      yiju.terminal().out().println(Json.line(status));
    } else {
      print(status);
    }
    return Yiju.DONE;
  }

  private static String threshold(@Nullable CalibrationJson c) {
    if (c == null) {
      return "from confidence 0.5, not calibrated for these documents: see `yiju calibrate --help`";
    }
    String promise =
        String.format(
            Locale.ROOT,
            "from confidence %.3f: at most %s wrong, with %s confidence (%d questions, %s)",
            c.threshold(),
            Percent.text(c.maxError()),
            Percent.text(c.confidence()),
            c.questions(),
            c.at());
    return c.changed().isEmpty()
        ? promise
        : promise
            + "\n                void: made with other models ("
            + String.join(", ", c.changed())
            + "); run `yiju calibrate` again";
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
    out.println("answers         " + threshold(s.calibration()));
  }
}
