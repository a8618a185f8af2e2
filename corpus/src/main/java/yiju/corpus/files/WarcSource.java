package yiju.corpus.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import yiju.corpus.DocumentSink;
import yiju.corpus.DocumentSource;
import yiju.corpus.formats.RawFile;

/**
 * The pages and other documents of a web archive, {@code .warc}, {@code .wet}, plain or packed,
 * read as a stream. A document's id is its address on the web; what is no document, such as
 * pictures and failed requests, is passed over.
 */
final class WarcSource implements DocumentSource {
  private static final int MAX_BYTES = 64 << 20;

  private static final Map<String, FileFormat> FORMATS =
      Map.of(
          "text/html", FileFormat.HTML,
          "application/xhtml+xml", FileFormat.HTML,
          "text/plain", FileFormat.TEXT,
          "text/markdown", FileFormat.MARKDOWN,
          "application/pdf", FileFormat.PDF,
          "application/epub+zip", FileFormat.EPUB,
          "application/msword", FileFormat.WORD,
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
              FileFormat.WORD);

  private final Path file;

  WarcSource(Path file) {
    this.file = file;
  }

  static boolean is(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(warc|wet)(\\.gz)?");
  }

  @Override
  public void read(DocumentSink sink) throws IOException, InterruptedException {
    Readings readings = new Readings(sink);
    FileReader reader = new FileReader(file);
    long count = 0;
    try (WarcReader records = open(sink)) {
      for (WarcRecord record = next(records, readings);
          record != null;
          record = next(records, readings)) {
        if (record instanceof WarcTargetRecord target) {
          add(target, reader, readings);
        }
        long done = ++count;
        long all = done * Files.size(file) / Math.max(1, records.position());
        readings.then(() -> sink.progress(done, all));
      }
    } catch (Unopened e) {
      return;
    }
    readings.finish();
  }

  private static final class Unopened extends IOException {
    @java.io.Serial private static final long serialVersionUID = 1L;
  }

  private WarcReader open(DocumentSink sink) throws Unopened {
    try {
      WarcReader reader = new WarcReader(file);
      reader.setLenient(true);
      return reader;
    } catch (IOException | IllegalArgumentException e) {
      sink.failed(file.toString(), FileSource.reason(e));
      throw new Unopened();
    }
  }

  /** An archive that breaks off in the middle keeps what came before. */
  private @Nullable WarcRecord next(WarcReader records, Readings readings)
      throws IOException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    try {
      return records.next().orElse(null);
    } catch (IOException | RuntimeException e) {
      fail(file + ":" + records.position(), FileSource.reason(e), readings);
      return null;
    }
  }

  private static void fail(String source, String reason, Readings readings)
      throws IOException, InterruptedException {
    readings.add(source, () -> List.of(new Outcome.Failed(source, reason)));
  }

  private static void add(WarcTargetRecord record, FileReader reader, Readings readings)
      throws IOException, InterruptedException {
    String address = record.target();
    FileFormat format;
    RawFile page;
    try {
      Payload payload = payload(record).orElse(null);
      format = payload == null ? null : FORMATS.get(payload.type().base().toString());
      if (payload == null || format == null || address.endsWith("/robots.txt")) {
        return;
      }
      String charset = payload.type().parameters().get("charset");
      page = new RawFile(address, address, name(address), bytes(payload.body()), charset);
    } catch (IOException | RuntimeException e) {
      fail(address, FileSource.reason(e), readings);
      return;
    }
    readings.add(address, () -> reader.readAs(page, format));
  }

  private record Payload(MediaType type, MessageBody body) {}

  private static Optional<Payload> payload(WarcTargetRecord record) throws IOException {
    return switch (record) {
      case WarcResponse response -> {
        boolean web = response.contentType().base().equals(MediaType.HTTP);
        boolean found = web && response.http().status() == 200;
        yield found
            ? Optional.of(new Payload(response.http().contentType(), response.http().bodyDecoded()))
            : Optional.empty();
      }
      case WarcConversion text -> Optional.of(new Payload(text.contentType(), text.body()));
      case WarcResource resource ->
          Optional.of(new Payload(resource.contentType(), resource.body()));
      default -> Optional.empty();
    };
  }

  private static byte[] bytes(MessageBody body) throws IOException {
    try (InputStream in = body.stream()) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new IOException("record beyond the limit of %d MiB".formatted(MAX_BYTES >> 20));
      }
      return bytes;
    }
  }

  /** The last part of the path, which names a page without a title. */
  private static String name(String address) {
    return address.replaceFirst("[?#].*", "").replaceFirst("/+$", "").replaceFirst(".*/", "");
  }
}
