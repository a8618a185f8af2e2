package yiju.api.cli;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import yiju.api.Golden;

/** {@code docs/cli.md} is what {@code --help} says. */
class HelpDocumentTest {
  @Test
  void theDocumentSaysWhatTheProgramSays() throws Exception {
    CommandLine yiju =
        Yiju.commandLine(
            new Terminal(System.in, System.out, System.err, false, false), Settings.read(Map.of()));
    StringBuilder text = new StringBuilder("# The command line\n\n");
    text.append("Made from the program's own help; a test compares the two.\n\n");
    append(text, yiju);
    yiju.getSubcommands().values().stream()
        .filter(command -> !command.getCommandSpec().usageMessage().hidden())
        .forEach(command -> append(text, command));
    Golden.checkFile(Path.of("..", "docs", "cli.md"), text.toString());
  }

  private static void append(StringBuilder text, CommandLine command) {
    command.setUsageHelpAutoWidth(false).setUsageHelpWidth(100);
    String help = command.getUsageMessage(Ansi.OFF).replaceAll("(?m)[ \t]+$", "").strip();
    String name = command.getCommandSpec().qualifiedName();
    text.append("## ").append(name).append("\n\n```\n").append(help).append("\n```\n\n");
  }
}
