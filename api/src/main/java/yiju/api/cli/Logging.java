package yiju.api.cli;

import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Logs of all libraries go to standard error, one line each; quiet unless debugging. */
final class Logging {
  // Held, for the log manager forgets the levels of loggers that nobody holds.
  private static final Logger ROOT = Logger.getLogger("");
  private static final Logger OURS = Logger.getLogger("yiju");

  private Logging() {}

  static void start(boolean debug, Terminal terminal) {
    LogManager.getLogManager().reset();
    ROOT.setLevel(debug ? Level.INFO : Level.SEVERE);
    OURS.setLevel(debug ? Level.FINE : Level.WARNING);
    ROOT.addHandler(new ToTerminal(terminal));
  }

  private static final class ToTerminal extends Handler {
    private final Terminal terminal;
    private final Formatter formatter =
        new Formatter() {
          @Override
          public String format(LogRecord r) {
            String text = r.getLevel() + " " + r.getLoggerName() + ": " + formatMessage(r);
            Throwable thrown = r.getThrown();
            return thrown == null ? text : text + ": " + thrown;
          }
        };

    ToTerminal(Terminal terminal) {
      this.terminal = terminal;
      setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord r) {
      if (isLoggable(r)) {
        terminal.err().println(formatter.format(r));
      }
    }

    @Override
    public void flush() {
      terminal.err().flush();
    }

    @Override
    public void close() {}
  }
}
