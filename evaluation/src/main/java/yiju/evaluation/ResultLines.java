package yiju.evaluation;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON object a line, written as soon as it is known, so that a stopped run leaves whole lines.
 */
public final class ResultLines implements Closeable {
  private static final JsonMapper MAPPER = ResultJson.MAPPER;

  private final BufferedWriter out;

  ResultLines(Path file) throws IOException {
    out = Files.newBufferedWriter(file);
  }

  /** Reads back what a run of questions wrote; a number that didn't apply is 0. */
  public static void read(Path file, Consumer<QuestionResult> each) throws IOException {
    ObjectReader reader =
        MAPPER
            .readerFor(QuestionResult.class)
            .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    try (Stream<String> lines = Files.lines(file)) {
      lines.forEach(line -> each.accept(reader.readValue(line)));
    }
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
