package yiju.corpus.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The files in a ZIP, in the order of their names; bombs are refused. */
public final class ZipParts {
  private static final long LARGEST_PART = 128L << 20;
  private static final long LARGEST_SUM = 4L << 30;
  private static final int MOST_PARTS = 200_000;

  private ZipParts() {}

  /** Takes the files one at a time. */
  public interface Visitor {
    void visit(String path, byte[] bytes) throws IOException;
  }

  /** Visits those files of the ZIP in {@code bytes} whose path is wanted. */
  public static void read(byte[] bytes, Predicate<String> wanted, Visitor visitor)
      throws IOException {
    read(new SeekableInMemoryByteChannel(bytes), wanted, visitor);
  }

  /** Visits those files of the ZIP at {@code file} whose path is wanted. */
  public static void read(Path file, Predicate<String> wanted, Visitor visitor) throws IOException {
    read(Files.newByteChannel(file), wanted, visitor);
  }

  private static void read(SeekableByteChannel channel, Predicate<String> wanted, Visitor visitor)
      throws IOException {
    try (channel;
        ZipFile zip =
            ZipFile.builder()
                .setSeekableByteChannel(channel)
                .setCharset(StandardCharsets.UTF_8)
                .get()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      if (entries.size() > MOST_PARTS) {
        throw new UnreadableFileException("more than " + MOST_PARTS + " files in it");
      }
      entries.sort(Comparator.comparing(ZipNames::of));
      long sum = 0;
      for (ZipArchiveEntry entry : entries) {
        String path = ZipNames.of(entry);
        if (entry.isDirectory() || !wanted.test(path)) {
          continue;
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
          throw new UnreadableFileException("encrypted; unpack it and add the folder");
        }
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
          bytes = read(in, path);
        }
        sum += bytes.length;
        if (sum > LARGEST_SUM) {
          throw new UnreadableFileException("unpacks to more than %d GiB".formatted(sum >> 30));
        }
        visitor.visit(path, bytes);
      }
    }
  }

  /** What a header says of a part's size may be a lie, so bytes are counted. */
  private static byte[] read(InputStream in, String path) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      if (out.size() + n > LARGEST_PART) {
        throw new UnreadableFileException(
            "%s in it unpacks to more than %d MiB".formatted(path, LARGEST_PART >> 20));
      }
      out.write(buffer, 0, n);
    }
    return out.toByteArray();
  }
}
