package yiju.api.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** One line on standard error for whatever goes wrong. */
final class Errors {
  private Errors() {}

  static int wrongUsage(ParameterException e, String[] args, Settings settings) {
    CommandLine at = e.getCommandLine();
    String name = at.getCommandSpec().qualifiedName();
    String place = fromElsewhere(e, args, settings).map(p -> " (" + p + ")").orElse("");
    print(
        at,
        name
            + ": "
            + oneLine(String.valueOf(e.getMessage()))
            + place
            + "; see '"
            + name
            + " --help'");
    return Yiju.WRONG_USAGE;
  }

  /** Where a wrong value stands, if not on the command line. */
  private static Optional<String> fromElsewhere(
      ParameterException e, String[] args, Settings settings) {
    boolean given =
        e.getArgSpec() instanceof OptionSpec option
            && Stream.of(args).anyMatch(a -> a.startsWith(option.longestName()));
    return given ? Optional.empty() : settings.place(e.getArgSpec());
  }

  static int failed(Exception e, CommandLine at, boolean debug) {
    print(at, at.getCommandSpec().qualifiedName() + ": " + message(e));
    if (debug) {
      e.printStackTrace(at.getErr());
      at.getErr().flush();
    }
    return Yiju.FAILED;
  }

  /** What to tell a person; never blank and never several lines. */
  static String message(Throwable e) {
    Throwable cause = e.getCause();
    boolean wrapper = e instanceof UncheckedIOException || e instanceof ExecutionException;
    if (wrapper && cause != null) {
      return message(cause);
    }
    String message = e.getMessage();
    if (message == null || message.isBlank()) {
      return e.getClass().getSimpleName() + " (run again with --debug for details)";
    }
    return oneLine(
        switch (e) {
          case NoSuchFileException ignored -> message + ": no such file or folder";
          case AccessDeniedException ignored -> message + ": permission denied";
          case IOException ignored -> message;
          case IllegalArgumentException ignored -> message;
          default -> e.getClass().getSimpleName() + ": " + message;
        });
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  private static void print(CommandLine at, String message) {
    boolean colour = at.getColorScheme().ansi().enabled();
    at.getErr().println(colour ? Style.fg_red.on() + message + Style.reset.off() : message);
    at.getErr().flush();
  }
}
