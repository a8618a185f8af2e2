package yiju.api.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Does a bit of everything once, so that the launcher can record which classes a start needs. */
@Command(name = "rehearse", hidden = true, header = "Records what a start needs.")
final class RehearseCommand implements Callable<Integer> {
  @ParentCommand private Yiju yiju;

  @Override
  public Integer call() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Terminal quiet = new Terminal(yiju.terminal().in(), nowhere, nowhere, true, false);
    return Yiju.run(quiet, "--help");
  }
}
