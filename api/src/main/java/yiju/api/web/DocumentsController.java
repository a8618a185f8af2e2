package yiju.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import yiju.api.Engine;
import yiju.api.json.AddedJson;
import yiju.api.json.DocumentJson;
import yiju.api.json.LineException;
import yiju.indexer.DocumentSummary;
import yiju.indexer.Indexer;

/**
 * The documents of the knowledge base. Ids may be addresses and paths, so they are parameters. The
 * writer is open for the length of one request, so that commands can write in turn.
 */
@RestController
@RequestMapping("/api/v1/documents")
class DocumentsController {
  private static final int LONGEST_PAGE = 1000;

  private final Engine engine;
  private final Object writing = new Object();

  DocumentsController(Engine engine) {
    this.engine = engine;
  }

  /** A page of the list. */
  record Listed(long total, int offset, List<DocumentSummary> documents) {}

  @GetMapping
  Listed list(
      @RequestParam(defaultValue = "0") int offset, @RequestParam(defaultValue = "50") int limit)
      throws IOException {
    if (offset < 0) {
      throw LineException.of("offset", "parameter \"offset\" must not be below 0");
    }
    if (limit < 1 || limit > LONGEST_PAGE) {
      throw LineException.of("limit", "parameter \"limit\" must be from 1 to " + LONGEST_PAGE);
    }
    var knowledge = engine.knowledge();
    return new Listed(
        knowledge.statistics().documents(), offset, knowledge.documents(offset, limit));
  }

  @GetMapping(params = "id")
  DocumentJson one(@RequestParam String id) throws IOException {
    return engine.knowledge().document(id).map(DocumentJson::of).orElseThrow(() -> unknown(id));
  }

  @PostMapping
  AddedJson add(HttpServletRequest request) throws IOException {
    long start = System.nanoTime();
    var document = DocumentJson.parse(Body.json(request));
    Indexer.Change change;
    synchronized (writing) {
      try (Indexer indexer = Indexer.open(engine.directory(), engine.models()::encoder)) {
        change = indexer.add(document);
        indexer.commit();
        indexer.fillVectors(missing -> {});
      }
    }
    var now = engine.knowledge().statistics();
    return new AddedJson(
        change == Indexer.Change.ADDED ? 1 : 0,
        change == Indexer.Change.UPDATED ? 1 : 0,
        change == Indexer.Change.UNCHANGED ? 1 : 0,
        List.of(),
        now.documents(),
        now.passages(),
        (System.nanoTime() - start) / 1e9);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@RequestParam String id) throws IOException {
    synchronized (writing) {
      try (Indexer indexer = Indexer.open(engine.directory(), engine.models()::encoder)) {
        if (!indexer.remove(id)) {
          throw unknown(id);
        }
        indexer.commit();
      }
    }
  }

  private static ResponseStatusException unknown(String id) {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, "no document has the id " + id);
  }
}
