package yiju.api.cli;

import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import yiju.api.RequestId;
import yiju.api.json.Json;

/** Logs of all libraries go to standard error, one line each; quiet unless debugging. */
final class Logging {
  // Held, for the log manager forgets the levels of loggers that nobody holds.
  private static final Logger ROOT = Logger.getLogger("");
  private static final Logger OURS = Logger.getLogger("yiju");
  private static final Logger REQUESTS = Logger.getLogger("yiju.requests");
  private static final Logger ANSWERS = Logger.getLogger("yiju.answers");

  private Logging() {}

  static void start(boolean debug, Terminal terminal) {
    LogManager.getLogManager().reset();
    ROOT.setLevel(debug ? Level.INFO : Level.SEVERE);
    OURS.setLevel(debug ? Level.FINE : Level.WARNING);
    ROOT.addHandler(new ToTerminal(terminal, new Lines()));
  }

  /** From now on a line of key=value for every request, answer and warning. */
  static void everyRequest(Terminal terminal) {
    ROOT.removeHandler(ROOT.getHandlers()[0]);
    ROOT.addHandler(new ToTerminal(terminal, new KeyValues()));
    REQUESTS.setLevel(Level.INFO);
    ANSWERS.setLevel(Level.INFO);
  }

  /** What the server's own loggers say is key=value already; all else is a text. */
  private static final class KeyValues extends Formatter {
    @Override
    public String format(LogRecord r) {
      String id = RequestId.current();
      String text = formatMessage(r) + (r.getThrown() == null ? "" : ": " + r.getThrown());
      boolean said =
          r.getLoggerName().equals("yiju.requests") || r.getLoggerName().equals("yiju.answers");
      return "time="
          + r.getInstant().truncatedTo(ChronoUnit.MILLIS)
          + " level="
          + r.getLevel()
          + " logger="
          + r.getLoggerName()
          + (id == null ? "" : " request=" + id)
          + " "
          + (said ? text : "message=" + Json.line(text));
    }
  }

  private static final class Lines extends Formatter {
    @Override
    public String format(LogRecord r) {
      String text = r.getLevel() + " " + r.getLoggerName() + ": " + formatMessage(r);
      Throwable thrown = r.getThrown();
      return thrown == null ? text : text + ": " + thrown;
    }
  }

  private static final class ToTerminal extends Handler {
    private final Terminal terminal;

    ToTerminal(Terminal terminal, Formatter formatter) {
      this.terminal = terminal;
      setLevel(Level.ALL);
      setFormatter(formatter);
    }

    @Override
    public void publish(LogRecord r) {
      if (isLoggable(r)) {
        terminal.err().println(getFormatter().format(r));
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
