package yiju.api.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --kb}: which knowledge base. */
final class KnowledgeBaseOption {
  @Option(
      names = "--kb",
      paramLabel = "DIR",
      description = "The knowledge base, one directory; default $YIJU_HOME, else ~/.yiju.")
  private @Nullable Path directory;

  boolean given() {
    return directory != null;
  }

  Path directory() {
    if (directory != null) {
      return directory;
    }
    String home = System.getenv("YIJU_HOME");
    return home == null || home.isBlank()
        ? Path.of(System.getProperty("user.home"), ".yiju")
        : Path.of(home);
  }
}
