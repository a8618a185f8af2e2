package yiju.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected outputs kept as files, read as diffs; {@code -Dgolden.update} writes them anew. */
public final class Golden {
  private Golden() {}

  /** Compares with a file of {@code src/test/resources/golden}. */
  public static void check(String name, String actual) {
    checkFile(Path.of("src", "test", "resources", "golden", name), actual);
  }

  public static void checkFile(Path file, String actual) {
    try {
      if (System.getProperty("golden.update") != null) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, actual.stripTrailing() + "\n");
      }
      assertThat(actual.stripTrailing())
          .as("%s; -Dgolden.update writes it anew", file)
          .isEqualTo(Files.readString(file).stripTrailing());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
