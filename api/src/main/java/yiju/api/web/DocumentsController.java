package yiju.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import yiju.api.Engine;
import yiju.api.KnowledgeWriter;
import yiju.api.json.AddedJson;
import yiju.api.json.DocumentJson;
import yiju.api.json.LineException;
import yiju.indexer.DocumentSummary;
import yiju.indexer.Indexer;

/**
 * The documents of the knowledge base. Ids may be addresses and paths, so they are parameters. Text
 * is searchable when a request ends, vectors follow.
 */
@RestController
@RequestMapping("/api/v1/documents")
class DocumentsController {
  private static final int LONGEST_PAGE = 1000;

  private final Engine engine;
  private final KnowledgeWriter writer;

  DocumentsController(Engine engine, KnowledgeWriter writer) {
    this.engine = engine;
    this.writer = writer;
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
    return added(
        start,
        writer.write(
            indexer -> {
              Indexer.Change change = indexer.add(document);
              indexer.commit();
              return new Uploads.Counts(
                  change == Indexer.Change.ADDED ? 1 : 0,
                  change == Indexer.Change.UPDATED ? 1 : 0,
                  change == Indexer.Change.UNCHANGED ? 1 : 0,
                  List.of());
            }));
  }

  /** Files of any kind that {@code add} reads; one that can't be read does not stop the others. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  AddedJson upload(@RequestParam("file") List<MultipartFile> files) throws IOException {
    long start = System.nanoTime();
    return added(
        start,
        writer.write(
            indexer -> {
              Uploads.Counts counts = Uploads.take(files, indexer);
              indexer.commit();
              return counts;
            }));
  }

  private AddedJson added(long start, Uploads.Counts counts) throws IOException {
    writer.fillVectors();
    var now = engine.knowledge().statistics();
    return new AddedJson(
        counts.added(),
        counts.updated(),
        counts.unchanged(),
        counts.failed(),
        now.documents(),
        now.passages(),
        (System.nanoTime() - start) / 1e9,
        0);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@RequestParam String id) throws IOException {
    boolean was =
        writer.write(
            indexer -> {
              boolean removed = indexer.remove(id);
              indexer.commit();
              return removed;
            });
    if (!was) {
      throw unknown(id);
    }
  }

  private static ResponseStatusException unknown(String id) {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, "no document has the id " + id);
  }
}
