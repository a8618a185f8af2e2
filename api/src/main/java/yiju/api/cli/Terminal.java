package yiju.api.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command reads and writes.
 *
 * @param out results
 * @param err errors, logs and progress
 * @param colour whether {@code out} is a terminal that wants colours
 * @param progress whether {@code err} is a terminal
 */
record Terminal(
    InputStream in, PrintStream out, PrintStream err, boolean colour, boolean progress) {

  /** A style of ECMA-48. */
  enum Style {
    BOLD("1"),
    DIM("2"),
    RED("31"),
    GREEN("32"),
    YELLOW("33"),
    CYAN("36");

    private final String code;

    Style(String code) {
      this.code = code;
    }
  }

  /** The same, but with results written elsewhere. */
  Terminal withOut(PrintStream other) {
    return new Terminal(in, other, err, false, progress);
  }

  String styled(Style style, String text) {
    return colour ? "\u001b[" + style.code + "m" + text + "\u001b[0m" : text;
  }
}
