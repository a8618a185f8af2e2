package yiju.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.node.StringNode;
import yiju.api.Engine;
import yiju.api.cli.Terminal.Style;
import yiju.api.json.AnswerJson;
import yiju.api.json.Json;
import yiju.api.json.QuestionLine;
import yiju.corpus.files.FileSource;
import yiju.generator.ExtractiveGenerator;
import yiju.inference.ModelOptions;
import yiju.inference.Models;
import yiju.verifier.Answer;
import yiju.verifier.Question;

@Command(
    name = "demo",
    header = "Shows Yiju at work on the bundled corpus, then serves the web page.",
    description =
        "Forty documents in Chinese and English on ChatGPT and search-augmented answering:"
            + " two questions that they answer, and one that they don't.",
    footer = {"%nExamples:", "  yiju demo", "  yiju demo --no-serve --kb ./demo-kb"})
final class DemoCommand implements Callable<Integer> {
  private static final List<String> QUESTIONS =
      List.of(
          "What penalty did Judge Castel impose in Mata v. Avianca?",
          "FEVER 数据集有多少条断言？",
          "Who was the chief executive of Google when the transformer paper was published?");

  @ParentCommand private Yiju yiju;
  @Mixin private KnowledgeBaseOption knowledgeBase;
  @Mixin private ModelsOption models;
  @Mixin private ServerOptions server;

  @Option(names = "--no-serve", description = "Ends after the questions, without the web page.")
  private boolean noServe;

  @Option(names = "--json", description = "Prints the answers as JSON Lines.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    Path directory =
        knowledgeBase.given()
            ? knowledgeBase.directory()
            : ModelOptions.defaults().cache().resolve("demo");
    Path sample = sample();
    Terminal quiet = json ? yiju.terminal().withOut(yiju.terminal().err()) : yiju.terminal();
    try (Models loaded = models.choice().open(false)) {
      int status =
          new Import("add", quiet, directory, loaded, true, false)
              .run(new FileSource(List.of(sample.resolve("zh"), sample.resolve("en"))), false);
      if (status != Yiju.DONE) {
        return status;
      }
    }
    try (Engine engine = new Engine(directory, models.choice(), false)) {
      for (String question : QUESTIONS) {
        show(engine, question);
      }
    }
    if (!noServe) {
      ServeCommand.serve(quiet, directory, models.choice(), new ExtractiveGenerator(), server);
    }
    return Yiju.DONE;
  }

  private void show(Engine engine, String question) throws IOException {
    Terminal terminal = yiju.terminal();
    StringNode id = StringNode.valueOf("");
    Answer answer = engine.answer(new QuestionLine(id, Question.of(question), Optional.empty()));
    if (json) {
      terminal.out().println(Json.line(AnswerJson.of(id, answer)));
      return;
    }
    terminal.out().println();
    terminal.out().println(terminal.styled(Style.CYAN, "> " + question));
    new AnswerText(terminal).print(answer);
  }

  /** The corpus beside the sources: below the folder that the launcher names, or further up. */
  static Path sample() throws IOException {
    Path folder = Path.of(System.getProperty("yiju.root", "")).toAbsolutePath();
    for (Path at = folder; at != null; at = at.getParent()) {
      Path sample = at.resolve("corpus").resolve("sample");
      if (Files.isDirectory(sample)) {
        return sample;
      }
    }
    throw new IOException(
        "the bundled corpus (corpus/sample) is neither in " + folder + " nor above it");
  }
}
