package yiju.api.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.StringNode;
import yiju.api.Engine;
import yiju.api.json.ClaimLine;
import yiju.api.json.Json;
import yiju.api.json.JudgementJson;
import yiju.verifier.ClaimVerifier.Judgement;

@Command(
    name = "verify",
    header = "Checks claims against evidence, wherever both come from.",
    description = {
      "The verdict is SUPPORTED, REFUTED or NOT_ENOUGH_INFO.",
      "A batch holds one claim a line:"
          + " {\"id\",\"claim\",\"evidence\":[\"text\",...],\"question\"?}."
    },
    footer = {
      "%nExamples:",
      "  yiju verify --claim \"PostgreSQL 15 was released in 2021.\" --evidence release.txt",
      "  yiju verify --batch claims.jsonl --out verdicts.jsonl"
    })
final class VerifyCommand implements Callable<Integer> {
  @ParentCommand private Yiju yiju;
  @Spec private CommandSpec spec;
  @Mixin private KnowledgeBaseOption knowledgeBase;
  @Mixin private ModelsOption models;
  @Mixin private BatchOptions batch;

  @Option(names = "--claim", paramLabel = "TEXT", description = "One claim to check.")
  private @Nullable String claim;

  @Option(
      names = "--evidence",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Text files to check it against.")
  private List<Path> evidence = List.of();

  @Option(names = "--question", paramLabel = "TEXT", description = "What the claim answers.")
  private @Nullable String question;

  @Option(names = "--json", description = "Prints the verdict as one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    if (batch.given() == (claim != null)) {
      throw new ParameterException(spec.commandLine(), "give either --claim or --batch IN");
    }
    try (Engine engine = new Engine(knowledgeBase.directory(), models.choice(), batch.given())) {
      if (claim == null) {
        return batch.run(
            yiju.terminal(),
            ClaimLine::parse,
            line -> JudgementJson.of(line.id(), engine.verify(line)));
      }
      if (evidence.isEmpty()) {
        throw new ParameterException(spec.commandLine(), "--claim needs --evidence FILE...");
      }
      List<String> texts = new ArrayList<>();
      for (Path file : evidence) {
        texts.add(Files.readString(file));
      }
      StringNode id = StringNode.valueOf("");
      print(id, engine.verify(new ClaimLine(id, claim, texts, question)));
      return Yiju.DONE;
    }
  }

  private void print(StringNode id, Judgement judgement) {
    var out = yiju.terminal().out();
    if (json) {
      out.println(Json.line(JudgementJson.of(id, judgement)));
    } else {
      out.printf(
          Locale.ROOT, "%s, support %.0f%%%n", judgement.verdict(), 100 * judgement.support());
    }
  }
}
