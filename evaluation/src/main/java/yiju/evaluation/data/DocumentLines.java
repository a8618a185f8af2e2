package yiju.evaluation.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import yiju.corpus.Document;

/** Documents as JSON Lines: {@code {"id","title"?,"text"}}. */
public final class DocumentLines {
  private DocumentLines() {}

  /** Reads one document at a time; the stream must be closed. */
  public static Stream<Document> read(Path file) throws IOException {
    return JsonLines.of(file).map(DocumentLines::document);
  }

  private static Document document(JsonLine line) {
    String id = line.text("id");
    if (id.isBlank()) {
      throw line.problem("id", "is empty");
    }
    return Document.of(id, line.textOr("title", ""), line.text("text"));
  }
}
