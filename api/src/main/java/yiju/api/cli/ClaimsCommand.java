package yiju.api.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import yiju.api.json.Json;
import yiju.evaluation.ExperimentFiles;
import yiju.evaluation.ModelClaims;
import yiju.generator.ExtractiveGenerator;
import yiju.generator.Generator;
import yiju.inference.Models;

@Command(
    name = "claims",
    header = "Shows which claims of a language model pass the check.",
    description = {
      "Asks the model a sample of the answerable questions of an experiment, each with its gold"
          + " passages, whatever the confidence is. OUT gets a line a question with the model's claims,"
          + " whether each passed, and the quotes; questions that OUT holds are not asked again.",
    },
    footer = {
      "%nExample:",
      "  yiju claims cmrc-open --data data --limit 50 --out claims.jsonl --generator gguf --llm-file"
          + " tinyllama.gguf"
    })
final class ClaimsCommand implements Callable<Integer> {
  @ParentCommand private Yiju yiju;
  @Spec private CommandSpec spec;
  @Mixin private ModelsOption models;
  @Mixin private GeneratorOptions generator;

  @Parameters(paramLabel = "EXPERIMENT", description = "A name (eval --list) or a YAML file.")
  private String experiment = "";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "What data paths are relative to.")
  private Path data = Path.of("");

  @Option(names = "--limit", paramLabel = "N", description = "Asks a sample of N; 0 for all.")
  private int limit = 50;

  @Option(names = "--out", paramLabel = "OUT", required = true, description = "Appended to.")
  private Path out = Path.of("");

  @Override
  public Integer call() throws Exception {
    try (Generator words = generator.generator()) {
      if (words instanceof ExtractiveGenerator) {
        throw new ParameterException(spec.commandLine(), "which language model? see --generator");
      }
      ask(words);
    }
    yiju.terminal().out().println(summary());
    return Yiju.DONE;
  }

  private void ask(Generator words) throws IOException {
    Set<String> done = new HashSet<>();
    kept().forEach(line -> done.add(line.get("id").stringValue()));
    try (Models loaded = models.choice().open(false);
        Writer lines =
            Files.newBufferedWriter(out, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      var claims = new ModelClaims(ExperimentFiles.read(experiment), data, loaded, words);
      claims.run(
          limit,
          done,
          asked -> {
            lines.write(Json.line(asked) + "\n");
            lines.flush();
          });
    }
  }

  private List<JsonNode> kept() throws IOException {
    return Files.exists(out)
        ? Files.readAllLines(out).stream().map(Json.mapper()::readTree).toList()
        : List.of();
  }

  private String summary() throws IOException {
    int questions = 0;
    int asked = 0;
    int claims = 0;
    int passed = 0;
    for (JsonNode line : kept()) {
      questions++;
      asked += line.get("model").isNull() ? 0 : 1;
      for (JsonNode claim : line.get("claims")) {
        claims++;
        passed += claim.get("passed").booleanValue() ? 1 : 0;
      }
    }
    return String.format(
        Locale.ROOT,
        "%d questions, the model asked in %d; %d claims, of which %d pass (%.1f%%)",
        questions,
        asked,
        claims,
        passed,
        claims == 0 ? 0 : 100.0 * passed / claims);
  }
}
