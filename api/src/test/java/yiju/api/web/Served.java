package yiju.api.web;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import yiju.api.Engine;
import yiju.api.ModelChoice;
import yiju.corpus.Document;
import yiju.generator.ExtractiveGenerator;
import yiju.generator.Generator;
import yiju.indexer.Encoders;
import yiju.indexer.Indexer;

/** A running server over a knowledge base of a few documents. */
public record Served(Engine engine, WebServer server, Calls calls) implements Closeable {
  /** Without models, in the sources' words. */
  public static Served over(Path folder, Document... documents) throws IOException {
    return over(folder, ModelChoice.NONE, new ExtractiveGenerator(), documents);
  }

  static Served over(Path folder, ModelChoice models, Generator generator, Document... documents)
      throws IOException {
    try (Indexer indexer = Indexer.open(folder, Encoders.none())) {
      for (Document document : documents) {
        indexer.add(document);
      }
    }
    var engine = new Engine(folder, models, true, generator);
    var server = WebServer.start(engine, "127.0.0.1", 0);
    return new Served(engine, server, new Calls(server.address()));
  }

  @Override
  public void close() throws IOException {
    server.close();
    engine.close();
  }
}
