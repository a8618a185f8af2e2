package yiju.api.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.StringNode;
import yiju.api.Engine;
import yiju.api.json.AnswerJson;
import yiju.api.json.Json;
import yiju.api.json.QuestionLine;
import yiju.verifier.Answer;
import yiju.verifier.Question;

@Command(
    name = "ask",
    header = "Answers a question with citations, or refuses with a reason.",
    description = {
      "A refusal is an answer too: the exit status is 0.",
      "A batch holds one question a line: {\"id\",\"question\",\"history\"?,\"passages\"?}. With"
          + " passages the answer uses these alone, and no knowledge base is needed."
    },
    footer = {
      "%nExamples:",
      "  yiju ask \"When was ChatGPT released?\"",
      "  yiju ask --json ChatGPT 是什么时候发布的",
      "  yiju ask --batch questions.jsonl --out answers.jsonl",
      "  yiju ask --generator openai --llm-url http://127.0.0.1:11434/v1 --llm-model qwen3:4b \"...\"",
      "  generate-questions | yiju ask --batch - | jq .answer"
    })
final class AskCommand implements Callable<Integer> {
  @ParentCommand private Yiju yiju;
  @Spec private CommandSpec spec;
  @Mixin private KnowledgeBaseOption knowledgeBase;
  @Mixin private ModelsOption models;
  @Mixin private GeneratorOptions generator;
  @Mixin private BatchOptions batch;

  @Option(names = "--json", description = "Prints the answer as one JSON object.")
  private boolean json;

  @Parameters(paramLabel = "QUESTION", arity = "0..*", description = "The question.")
  private List<String> words = List.of();

  @Override
  public Integer call() throws Exception {
    String text = String.join(" ", words).strip();
    if (batch.given() == !text.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "give either a QUESTION or --batch IN");
    }
    try (Engine engine =
        new Engine(
            knowledgeBase.directory(), models.choice(), batch.given(), generator.generator())) {
      if (batch.given()) {
        return batch.run(
            yiju.terminal(),
            QuestionLine::parse,
            line -> AnswerJson.of(line.id(), engine.answer(line)));
      }
      StringNode id = StringNode.valueOf("");
      Answer answer = engine.answer(new QuestionLine(id, Question.of(text), Optional.empty()));
      if (json) {
        yiju.terminal().out().println(Json.line(AnswerJson.of(id, answer)));
      } else {
        new AnswerText(yiju.terminal()).print(answer);
      }
      return Yiju.DONE;
    }
  }
}
