package yiju.corpus.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import yiju.corpus.DocumentSink;
import yiju.corpus.DocumentSource;

/** One document a line, as the contract says; a name that ends in {@code .gz} is unpacked. */
final class JsonLinesSource implements DocumentSource {
  private final Path file;

  JsonLinesSource(Path file) {
    this.file = file;
  }

  static boolean is(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).matches(".*\\.jsonl(\\.gz)?");
  }

  @Override
  public void read(DocumentSink sink) throws IOException, InterruptedException {
    BufferedReader lines;
    SeekableByteChannel channel;
    try {
      channel = Files.newByteChannel(file);
      lines = open(channel);
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
        sink.progress(number, number * channel.size() / Math.max(1, channel.position()));
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

  private BufferedReader open(SeekableByteChannel channel) throws IOException {
    InputStream raw = Channels.newInputStream(channel);
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
