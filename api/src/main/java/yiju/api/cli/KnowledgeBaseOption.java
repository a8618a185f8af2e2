package yiju.api.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** {@code --kb}: which knowledge base. */
final class KnowledgeBaseOption {
  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--kb",
      paramLabel = "DIR",
      description = "The knowledge base, one directory; default $YIJU_HOME, else ~/.yiju.")
  private @Nullable Path directory;

  /** Whether it stands on the command line. */
  boolean given() {
    return spec.commandLine().getParseResult().hasMatchedOption("--kb");
  }

  Path directory() {
    return directory != null ? directory : Path.of(System.getProperty("user.home"), ".yiju");
  }
}
