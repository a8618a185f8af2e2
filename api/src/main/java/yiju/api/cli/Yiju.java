package yiju.api.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of the command line: {@code yiju COMMAND}. */
@Command(
    name = "yiju",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Answers that stand on their sources, or no answer.",
    synopsisSubcommandLabel = "COMMAND",
    usageHelpAutoWidth = true,
    sortOptions = false,
    subcommands = {
      DemoCommand.class,
      AddCommand.class,
      CrawlCommand.class,
      RemoveCommand.class,
      AskCommand.class,
      SearchCommand.class,
      VerifyCommand.class,
      ExtractCommand.class,
      EvalCommand.class,
      CalibrateCommand.class,
      ServeCommand.class,
      KeyCommand.class,
      StatusCommand.class,
      RehearseCommand.class
    })
final class Yiju implements Runnable {
  static final int DONE = CommandLine.ExitCode.OK;
  static final int FAILED = CommandLine.ExitCode.SOFTWARE;
  static final int WRONG_USAGE = CommandLine.ExitCode.USAGE;

  private final Terminal terminal;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Logs what happens and shows where an error comes from.")
  private boolean debug;

  @Spec private CommandSpec spec;

  Yiju(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs one command and returns its exit status. */
  static int run(Terminal terminal, String... args) {
    return commandLine(terminal).execute(args);
  }

  static CommandLine commandLine(Terminal terminal) {
    Yiju yiju = new Yiju(terminal);
    CommandLine line = new CommandLine(yiju);
    return line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
        .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(
            parsed -> {
              Logging.start(yiju.debug, terminal);
              return new CommandLine.RunLast().execute(parsed);
            })
        .setParameterExceptionHandler(Errors::wrongUsage)
        .setExecutionExceptionHandler((e, at, parsed) -> Errors.failed(e, at, yiju.debug));
  }

  Terminal terminal() {
    return terminal;
  }

  /** Without a command: what commands there are, and that one is needed. */
  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "which command?");
  }
}
