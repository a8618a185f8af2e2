package yiju.corpus.files;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import java.util.List;
import yiju.corpus.formats.RawFile;
import yiju.corpus.formats.ZipParts;

/** The files in a ZIP, however large it is, one at a time. */
final class ZipSource {
  private final RawFile archive;
  private final Path file;
  private final FileReader reader;
  private final Readings readings;

  ZipSource(Path file, FileReader reader, Readings readings) {
    this.archive = new RawFile(file.toString(), file.toUri().toString(), "", new byte[0]);
    this.file = file;
    this.reader = reader;
    this.readings = readings;
  }

  /** Delivering failed or was interrupted, which is not the archive's fault. */
  private static final class Undelivered extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    Undelivered(Exception cause) {
      super(cause);
    }
  }

  void read() throws IOException, InterruptedException {
    try {
      ZipParts.read(file, FileReader::isVisible, this::add);
    } catch (Undelivered e) {
      if (e.getCause() instanceof InterruptedException interrupted) {
        throw interrupted;
      }
      throw e.getCause() instanceof IOException io ? io : e;
    } catch (IOException | RuntimeException e) {
      String reason = FileSource.reason(e);
      readings.add(file.toString(), () -> List.of(new Outcome.Failed(file.toString(), reason)));
    }
  }

  private void add(String path, byte[] bytes) throws IOException {
    RawFile part = archive.part(path, bytes);
    try {
      readings.add(part.id(), () -> reader.readPart(part));
    } catch (IOException | InterruptedException e) {
      throw new Undelivered(e);
    }
  }
}
