package yiju.api.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import yiju.api.json.Identified;

/** {@code --batch IN --out OUT}: where {@code -} is standard input or output. */
final class BatchOptions {
  @Option(
      names = "--batch",
      paramLabel = "IN",
      description = "JSON Lines to work through in order; - reads standard input.")
  private @Nullable String in;

  @Option(
      names = "--out",
      paramLabel = "OUT",
      description =
          "Where a batch writes, one line for each line; - (the default): standard output.")
  private @Nullable String out;

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  boolean given() {
    if (in == null && out != null) {
      throw new ParameterException(spec.commandLine(), "--out needs --batch");
    }
    return in != null;
  }

  /** Works through the lines and returns the exit status: failed when none went well. */
  <T extends Identified> int run(Terminal terminal, Function<String, T> parse, Batch.Work<T> work)
      throws IOException, InterruptedException {
    long total = terminal.progress() ? lines() : Progress.UNKNOWN;
    try (LineReader reader = new LineReader(input(terminal))) {
      return run(terminal, new Batch<>(reader, parse, work), total);
    }
  }

  /** Runs tasks of any kind. */
  int run(Terminal terminal, InOrder.Tasks tasks, long total)
      throws IOException, InterruptedException {
    int threads = Runtime.getRuntime().availableProcessors();
    InOrder.Outcome outcome;
    try (OutputStream output = output(terminal);
        Progress progress = Progress.show(terminal, spec.name(), total)) {
      outcome = InOrder.run(threads, tasks, output, progress::at);
    }
    if (outcome.bad() > 0) {
      String told = "%s: %d of %d lines failed; each has its \"error\" in the output";
      terminal.err().println(told.formatted(spec.qualifiedName(), outcome.bad(), outcome.lines()));
    }
    return outcome.failed() ? Yiju.FAILED : Yiju.DONE;
  }

  private InputStream input(Terminal terminal) throws IOException {
    return fromStandardInput() ? terminal.in() : Files.newInputStream(inPath());
  }

  private OutputStream output(Terminal terminal) throws IOException {
    if (out == null || out.equals("-")) {
      return new Unclosed(terminal.out());
    }
    Path file = Path.of(out);
    if (!fromStandardInput() && Files.exists(file) && Files.isSameFile(file, inPath())) {
      throw new ParameterException(spec.commandLine(), "--out would overwrite --batch: " + file);
    }
    return Files.newOutputStream(file);
  }

  private boolean fromStandardInput() {
    return "-".equals(in);
  }

  /** What {@code --batch} names. */
  Path inPath() {
    if (in == null) {
      throw new ParameterException(spec.commandLine(), "--batch is missing");
    }
    return Path.of(in);
  }

  private long lines() throws IOException {
    if (fromStandardInput()) {
      return Progress.UNKNOWN;
    }
    long count = 0;
    int last = '\n';
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(inPath()), 1 << 16)) {
      for (int b = bytes.read(); b >= 0; b = bytes.read()) {
        count += b == '\n' ? 1 : 0;
        last = b;
      }
    }
    return last == '\n' ? count : count + 1;
  }
}
