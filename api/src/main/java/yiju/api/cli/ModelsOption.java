package yiju.api.cli;

import picocli.CommandLine.Option;
import yiju.api.ModelChoice;

/** {@code --models}: with or without models. */
final class ModelsOption {
  @Option(
      names = "--models",
      paramLabel = "WHICH",
      description = "default, or none: words and rules alone, fast and less exact.")
  private ModelChoice choice = ModelChoice.DEFAULT;

  ModelChoice choice() {
    return choice;
  }
}
