package yiju.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
      ClaimsCommand.class,
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

  @Option(
      names = Settings.OPTION,
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Settings, a line KEY = VALUE each; see yiju --help.")
  @SuppressWarnings("unused")
  private @Nullable Path config; // Settings looks for it before anything is parsed.

  @Spec private CommandSpec spec;

  Yiju(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs one command and returns its exit status. */
  static int run(Terminal terminal, Map<String, String> environment, String... args) {
    try {
      return commandLine(terminal, Settings.read(environment, args)).execute(args);
    } catch (IOException e) {
      terminal.err().println("yiju: " + Errors.message(e));
      return WRONG_USAGE;
    }
  }

  static CommandLine commandLine(Terminal terminal, Settings settings) {
    Yiju yiju = new Yiju(terminal);
    CommandLine line = new CommandLine(yiju);
    line.getCommandSpec().usageMessage().footer(settingsHelp());
    return line.setDefaultValueProvider(settings)
        .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
        .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(
            parsed -> {
              Logging.start(yiju.debug, terminal);
              return new CommandLine.RunLast().execute(parsed);
            })
        .setParameterExceptionHandler((e, args) -> Errors.wrongUsage(e, args, settings))
        .setExecutionExceptionHandler((e, at, parsed) -> Errors.failed(e, at, yiju.debug));
  }

  private static String[] settingsHelp() {
    return new String[] {
      "%nSettings: these options may also stand in a file, as \"port = 9000\", and in the environment,"
          + " as YIJU_PORT=9000. The command line goes before the environment, that before the file:"
          + " --config, else $YIJU_CONFIG, else ~/.config/yiju.conf. Lines that begin with # are"
          + " remarks; an unknown key is an error.",
      "  " + String.join(", ", Settings.keys()),
      "A key for --llm-url comes from $YIJU_LLM_KEY alone."
    };
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
