package yiju.api.cli;

import java.util.List;
import java.util.Locale;
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
import yiju.api.cli.Terminal.Style;
import yiju.api.json.HitsJson;
import yiju.api.json.Json;
import yiju.api.json.QuestionLine;
import yiju.retriever.Query;
import yiju.retriever.ScoredPassage;

@Command(
    name = "search",
    header = "Finds and ranks passages, without answering.",
    description = "A batch holds one query a line: {\"id\",\"question\"}.",
    footer = {
      "%nExamples:",
      "  yiju search \"write-ahead log\" -k 5",
      "  yiju search --explain 预写式日志",
      "  yiju search --batch queries.jsonl --out hits.jsonl -k 100"
    })
final class SearchCommand implements Callable<Integer> {
  @ParentCommand private Yiju yiju;
  @Spec private CommandSpec spec;
  @Mixin private KnowledgeBaseOption knowledgeBase;
  @Mixin private ModelsOption models;
  @Mixin private BatchOptions batch;

  @Option(names = "-k", paramLabel = "N", description = "How many passages at most; default 10.")
  private int k = 10;

  @Option(names = "--explain", description = "Shows what each score is made of, and the text.")
  private boolean explain;

  @Option(names = "--json", description = "Prints the passages as one JSON object.")
  private boolean json;

  @Parameters(paramLabel = "QUERY", arity = "0..*", description = "What to look for.")
  private List<String> words = List.of();

  @Override
  public Integer call() throws Exception {
    String text = String.join(" ", words).strip();
    if (batch.given() == !text.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "give either a QUERY or --batch IN");
    }
    if (k < 1) {
      throw new ParameterException(spec.commandLine(), "-k must be at least 1, not " + k);
    }
    try (Engine engine = new Engine(knowledgeBase.directory(), models.choice(), batch.given())) {
      if (batch.given()) {
        return batch.run(
            yiju.terminal(),
            QuestionLine::parse,
            line ->
                HitsJson.of(
                    line.id(), engine.search(Query.of(line.question().text()), k), explain));
      }
      var evidence = engine.search(Query.of(text), k);
      if (json) {
        var hits = HitsJson.of(StringNode.valueOf(""), evidence, explain);
        yiju.terminal().out().println(Json.line(hits));
      } else if (evidence.passages().isEmpty()) {
        yiju.terminal().out().println("Nothing found.");
      } else {
        evidence.passages().forEach(this::print);
      }
      return Yiju.DONE;
    }
  }

  private void print(ScoredPassage hit) {
    Terminal terminal = yiju.terminal();
    String rank = terminal.styled(Style.CYAN, String.format(Locale.ROOT, "%3d.", hit.rank()));
    String name = AnswerText.name(hit.title(), hit.passage().documentId(), hit.url());
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "%s %.4f  %s  %s%n",
            rank,
            hit.score(),
            name,
            terminal.styled(Style.DIM, hit.passage().id()));
    String text = hit.passage().text().strip();
    String shown = explain ? text : AnswerText.shortened(text.replaceAll("\\s+", " "));
    shown.lines().forEach(line -> terminal.out().println("     " + line));
    if (explain) {
      hit.parts()
          .forEach(
              part ->
                  terminal
                      .out()
                      .printf(
                          Locale.ROOT,
                          "     = %s %.4f (rank %d)%n",
                          part.name(),
                          part.value(),
                          part.rank()));
    }
  }
}
