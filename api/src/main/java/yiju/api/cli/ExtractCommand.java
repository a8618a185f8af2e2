package yiju.api.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "extract", header = "Extracts the main content of HTML pages.")
final class ExtractCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new UnsupportedOperationException("not there yet");
  }
}
