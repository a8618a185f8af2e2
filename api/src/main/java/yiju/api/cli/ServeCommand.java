package yiju.api.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import yiju.api.Engine;
import yiju.api.ModelChoice;
import yiju.api.web.WebServer;
import yiju.generator.Generator;
import yiju.indexer.Encoders;
import yiju.indexer.Indexer;

@Command(
    name = "serve",
    header = "Serves the web page, REST, and an OpenAI-compatible API.",
    description = {
      "Other commands may add and remove meanwhile: each question sees the last change.",
      "REST below /api/v1, described by /api/v1/openapi.json; what OpenAI's clients speak below"
          + " /v1; Prometheus metrics at /metrics."
    },
    footer = {
      "%nExamples:",
      "  yiju serve",
      "  yiju serve --kb ./kb --port 9000",
      "  curl -H 'Content-Type: application/json' -d '{\"question\":\"...\"}'"
          + " http://127.0.0.1:8080/api/v1/ask"
    })
final class ServeCommand implements Callable<Integer> {
  @ParentCommand private Yiju yiju;
  @Mixin private KnowledgeBaseOption knowledgeBase;
  @Mixin private ModelsOption models;
  @Mixin private GeneratorOptions generator;
  @Mixin private ServerOptions server;

  @Override
  public Integer call() throws Exception {
    Path directory = knowledgeBase.directory();
    Generator words = generator.generator();
    // An empty knowledge base is a fine start: documents may come over HTTP.
    Indexer.open(directory, Encoders.none()).close();
    serve(yiju.terminal(), directory, models.choice(), words, server);
    return Yiju.DONE;
  }

  /** Serves until the process is told to stop. */
  static void serve(
      Terminal terminal,
      Path directory,
      ModelChoice models,
      Generator generator,
      ServerOptions options)
      throws Exception {
    if (options.log()) {
      Logging.everyRequest(terminal);
    }
    try (Engine engine = new Engine(directory, models, true, generator);
        WebServer server =
            WebServer.start(
                engine, options.host(), options.port(), options.keys(), options.settings())) {
      engine.models().warm("zh");
      engine.models().warm("en");
      server.ready();
      terminal.out().println("Yiju serves " + directory + " at " + server.address());
      if (options.isOpenToOthers()) {
        terminal.err().println("Whoever can reach this machine may add and delete; see --keys.");
      }
      terminal.err().println("Ctrl-C stops it.");
      server.await();
    }
  }
}
