package yiju.api.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Entry point of the {@code yiju} launcher, which says by properties what is a terminal. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    boolean colours = System.getenv("NO_COLOR") == null;
    Terminal terminal =
        new Terminal(
            System.in,
            utf8(FileDescriptor.out),
            utf8(FileDescriptor.err),
            colours && Boolean.getBoolean("yiju.terminal.out"),
            Boolean.getBoolean("yiju.terminal.err"));
    int status = Yiju.run(terminal, System.getenv(), args);
    terminal.out().flush();
    terminal.err().flush();
    System.exit(status);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
