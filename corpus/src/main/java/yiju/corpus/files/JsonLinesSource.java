package yiju.corpus.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import yiju.corpus.DocumentSink;
import yiju.corpus.DocumentSource;

/** One document a line, as the contract says; a name that ends in {@code .gz} is unpacked. */
public final class JsonLinesSource implements DocumentSource {
  private final Path file;

  public JsonLinesSource(Path file) {
    this.file = file;
  }

  @Override
  public void read(DocumentSink sink) throws IOException, InterruptedException {
    BufferedReader lines;
    try {
      lines = open();
    } catch (IOException e) {
      sink.failed(file.toString(), FileSource.reason(e));
      return;
    }
    try (lines) {
      long number = 1;
      for (String line = next(lines, number, sink); line != null; ) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        readLine(number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line, number, sink);
        sink.progress(number, -1);
        line = next(lines, ++number, sink);
      }
    }
  }

  private void readLine(String json, long number, DocumentSink sink) throws IOException {
    if (json.isBlank()) {
      return;
    }
    DocumentLine.Result result;
    try {
      result = DocumentLine.parse(json);
    } catch (JacksonException e) {
      result = new DocumentLine.Invalid("not a JSON object: " + e.getOriginalMessage());
    }
    switch (result) {
      case DocumentLine.Read read -> sink.accept(read.document());
      case DocumentLine.Invalid invalid -> sink.failed(place(number), invalid.reason());
    }
  }

  /** A file that breaks off in the middle keeps what came before. */
  private @Nullable String next(BufferedReader lines, long number, DocumentSink sink) {
    try {
      return lines.readLine();
    } catch (IOException e) {
      sink.failed(place(number), FileSource.reason(e));
      return null;
    }
  }

  private String place(long line) {
    return file + ":" + line;
  }

  private BufferedReader open() throws IOException {
    InputStream raw = Files.newInputStream(file);
    try {
      boolean packed = file.toString().endsWith(".gz");
      InputStream bytes = packed ? new GZIPInputStream(raw, 1 << 16) : raw;
      return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 1 << 16);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }
}
