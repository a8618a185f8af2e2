package yiju.evaluation.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterators;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Files of lines, gzip by their name ({@code .gz}) or not, one line in memory at a time. */
final class JsonLines {
  private JsonLines() {}

  /** The objects of a JSON Lines file; empty lines are skipped. */
  static Stream<JsonLine> of(Path file) throws IOException {
    return numbered(file, (text, line) -> text.isBlank() ? null : JsonLine.parse(file, line, text));
  }

  /** The same, but a line that is no JSON object is told and left out. */
  static Stream<JsonLine> of(Path file, Consumer<String> problems) throws IOException {
    return numbered(
        file,
        (text, line) -> {
          try {
            return text.isBlank() ? null : JsonLine.parse(file, line, text);
          } catch (DataException e) {
            problems.accept(String.valueOf(e.getMessage()));
            return null;
          }
        });
  }

  /** Tab-separated fields with their line numbers; empty lines are skipped. */
  static Stream<Fields> tabs(Path file) throws IOException {
    return numbered(
        file,
        (text, line) ->
            text.isBlank() ? null : new Fields(file, line, List.of(text.split("\t", -1))));
  }

  /** The lines that {@code parse} doesn't map to null. */
  private static <T> Stream<T> numbered(Path file, BiFunction<String, Long, @Nullable T> parse)
      throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(open(file), UTF_8));
    Iterator<T> lines =
        new Iterator<>() {
          private long number;
          private @Nullable T next;

          @Override
          public boolean hasNext() {
            try {
              String text = "";
              while (next == null && text != null) {
                text = reader.readLine();
                number++;
                next = text == null ? null : parse.apply(text, number);
              }
            } catch (IOException e) {
              throw new UncheckedIOException(file + ":" + number + ": " + e.getMessage(), e);
            }
            return next != null;
          }

          @Override
          public T next() {
            T line = hasNext() ? next : null;
            if (line == null) {
              throw new NoSuchElementException();
            }
            next = null;
            return line;
          }
        };
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines, 0), false)
        .onClose(() -> close(reader));
  }

  static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    if (!file.toString().endsWith(".gz")) {
      return in;
    }
    try {
      return new GZIPInputStream(in, 1 << 16);
    } catch (IOException e) {
      in.close();
      throw new IOException(file + ": not gzip: " + e.getMessage(), e);
    }
  }

  private static void close(BufferedReader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One line of a tab-separated file. */
  record Fields(Path file, long line, List<String> values) {
    String get(int i) {
      if (i >= values.size()) {
        throw problem("field " + (i + 1) + " of " + values.size() + " is missing");
      }
      return values.get(i);
    }

    DataException problem(String what) {
      return new DataException(file, line, what);
    }
  }
}
