package yiju.api.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "status", header = "Shows what the knowledge base holds.")
final class StatusCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new UnsupportedOperationException("not there yet");
  }
}
