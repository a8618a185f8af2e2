package yiju.evaluation;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one JSON object a line as soon as it is known, so that a stopped run leaves whole lines.
 */
final class ResultLines implements Closeable {
  private static final JsonMapper MAPPER = ResultJson.MAPPER;

  private final BufferedWriter out;

  ResultLines(Path file) throws IOException {
    out = Files.newBufferedWriter(file);
  }

  void write(Object line) {
    try {
      out.write(MAPPER.writeValueAsString(line));
      out.write('\n');
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
