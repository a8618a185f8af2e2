package yiju.api.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "add", header = "Imports files and folders into the knowledge base.")
final class AddCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new UnsupportedOperationException("not there yet");
  }
}
