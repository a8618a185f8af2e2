package yiju.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import yiju.api.StoredPolicy;
import yiju.evaluation.EvaluationRunner;
import yiju.evaluation.ExperimentFile;
import yiju.evaluation.ExperimentFiles;
import yiju.evaluation.ExperimentKind;
import yiju.evaluation.ExperimentResult;
import yiju.evaluation.LocalWorkbench;
import yiju.evaluation.PromiseTable;
import yiju.evaluation.PublishedScores;
import yiju.evaluation.ResultJson;
import yiju.evaluation.ResultTable;
import yiju.evaluation.RunComparison;
import yiju.evaluation.calibration.Promise;
import yiju.evaluation.report.HtmlReport;
import yiju.evaluation.report.RunReport;
import yiju.inference.Models;
import yiju.verifier.AnswerPipeline.Policy;

@Command(
    name = "eval",
    header = "Measures answers and refusals on a labelled set.",
    description = {
      "EXPERIMENT is a file of your own questions, asked of the knowledge base:"
          + " {\"id\",\"question\",\"answerable\",\"answers\":[..],\"document\"?} a line; or an"
          + " experiment in YAML; or the name of one that comes with Yiju (--list).",
      "Baselines stand beside the scores: refusing always, never, by one similarity threshold."
    },
    footer = {
      "%nExamples:",
      "  yiju eval questions.jsonl",
      "  yiju eval refusal.yaml --gate",
      "  yiju eval cmrc-open --data data --limit 200 --out a.jsonl",
      "  yiju eval questions.jsonl --report report.html",
      "  yiju eval --compare a.jsonl b.jsonl",
      "  yiju eval --promise a.jsonl"
    })
final class EvalCommand implements Callable<Integer> {
  private static final long SEED = 1;
  private static final int SPLITS = 200;

  @ParentCommand private Yiju yiju;
  @Spec private CommandSpec spec;
  @Mixin private KnowledgeBaseOption knowledgeBase;
  @Mixin private ModelsOption models;

  @Parameters(paramLabel = "EXPERIMENT", arity = "0..1", description = "A file or a name.")
  private @Nullable String experiment;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "What data paths are relative to; by default the folder of EXPERIMENT, else this one.")
  private @Nullable Path data;

  @Option(names = "--limit", paramLabel = "N", description = "Asks a sample of N.")
  private @Nullable Integer limit;

  @Option(names = "--gate", description = "Exits with 1 when an expected score isn't reached.")
  private boolean gate;

  @Option(names = "--json", description = "Prints the result as one JSON object.")
  private boolean json;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Keeps one JSON line a question, for --compare.")
  private @Nullable Path out;

  @Option(
      names = "--compare",
      paramLabel = "FILE",
      arity = "2",
      description = "Compares two kept runs, question by question.")
  private List<Path> compared = List.of();

  @Option(
      names = "--promise",
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "Shows for kept runs whether what calibrate promises from one half holds on the other,"
              + " over 200 random halvings.")
  private List<Path> promised = List.of();

  @Option(
      names = "--report",
      paramLabel = "HTML",
      description = "Writes a page with plots and the worst misses.")
  private @Nullable Path report;

  @Option(
      names = "--publish",
      description = "Writes the scores into EXPERIMENT, a YAML file, as what is expected.")
  private boolean publish;

  @Option(names = "--list", description = "Prints the names of the experiments that come along.")
  private boolean list;

  @Override
  public Integer call() throws Exception {
    var terminal = yiju.terminal();
    if (list) {
      ExperimentFiles.names().forEach(terminal.out()::println);
      return Yiju.DONE;
    }
    if (!compared.isEmpty()) {
      RunComparison comparison = RunComparison.of(compared.get(0), compared.get(1), SEED);
      terminal.out().print(json ? ResultJson.line(comparison) + "\n" : comparison.table());
      return Yiju.DONE;
    }
    if (!promised.isEmpty()) {
      PromiseTable table = promises();
      terminal.out().print(json ? ResultJson.line(table) + "\n" : table.table());
      return Yiju.DONE;
    }
    if (experiment == null) {
      throw new ParameterException(spec.commandLine(), "which EXPERIMENT? --list names some");
    }
    ExperimentResult result = run(experiment, terminal);
    terminal.out().print(json ? ResultJson.line(result) + "\n" : ResultTable.of(result));
    if (publish) {
      PublishedScores.write(result, Path.of(experiment));
    }
    return gate && !result.passes() ? Yiju.FAILED : Yiju.DONE;
  }

  private PromiseTable promises() throws IOException {
    Map<String, List<Promise>> promises = new LinkedHashMap<>();
    for (Path file : promised) {
      String name = String.valueOf(file.getFileName()).replaceFirst("\\.jsonl$", "");
      promises.put(name, PromiseTable.of(file, SPLITS, SEED));
    }
    return new PromiseTable(SPLITS, promises);
  }

  private ExperimentResult run(String name, Terminal terminal)
      throws IOException, InterruptedException {
    ExperimentFile file = ExperimentFiles.read(name);
    if (publish && (limit != null || !name.endsWith(".yaml"))) {
      throw new ParameterException(
          spec.commandLine(), "--publish needs a YAML file, and all of the set: no --limit");
    }
    if (gate && (limit != null || file.expected().isEmpty())) {
      throw new ParameterException(
          spec.commandLine(), "--gate needs expected scores, and all of the set: no --limit");
    }
    file = limit == null ? file : file.withLimit(limit);
    try (Models loaded = models.choice().open(false);
        LocalWorkbench workbench =
            new LocalWorkbench(
                knowledgeBase.directory(), loaded, policy(file, loaded), waiting -> {});
        Progress progress = Progress.show(terminal, "eval", Progress.UNKNOWN)) {
      var runner = new EvaluationRunner(workbench, InstantSource.system(), progress::at);
      if (report == null) {
        return runner.run(file, directory(name), out, result -> {});
      }
      var page = new RunReport(workbench.threshold());
      ExperimentResult result = runner.run(file, directory(name), out, page);
      HtmlReport.write(page.data(result), report);
      return result;
    }
  }

  /** Experiments that others shall repeat have the standard threshold. */
  private Policy policy(ExperimentFile file, Models loaded) throws IOException {
    return file.kind() == ExperimentKind.KNOWLEDGE_BASE
        ? new StoredPolicy(knowledgeBase.directory(), loaded).read()
        : Policy.standard();
  }

  private Path directory(String name) {
    if (data != null) {
      return data;
    }
    Path parent = Path.of(name).toAbsolutePath().getParent();
    return Files.isRegularFile(Path.of(name)) && parent != null ? parent : Path.of("");
  }
}
