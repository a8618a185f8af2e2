package yiju.api.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import yiju.api.AccessKeys;
import yiju.api.web.ServerSettings;

/** Where a server listens, to whom, and how much it takes on. */
final class ServerOptions {
  private static final ServerSettings STANDARD = ServerSettings.standard();

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "Default 127.0.0.1: this machine alone.")
  private String host = "127.0.0.1";

  @Option(names = "--port", paramLabel = "PORT", description = "Default 8080; 0 for any free one.")
  private int port = 8080;

  @Option(
      names = "--keys",
      paramLabel = "FILE",
      description = "Asks for keys, whose hashes and roles this file holds; see yiju key.")
  private @Nullable Path keys;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description =
          "Requests a minute of each key, or of each address where no keys are asked for; then 429."
              + " Default 0: any number.")
  private int rate = STANDARD.requestsAMinute();

  @Option(
      names = "--max-body",
      paramLabel = "MB",
      description = "The longest JSON body, default 16.")
  private int body = STANDARD.bodyMegabytes();

  @Option(
      names = "--max-upload",
      paramLabel = "MB",
      description = "The longest upload, default 128.")
  private int upload = STANDARD.uploadMegabytes();

  @Option(
      names = "--answers",
      paramLabel = "N",
      description = "Questions worked on at once; by default one a core.")
  private int answers = STANDARD.answers();

  @Option(
      names = "--waiting",
      paramLabel = "N",
      description = "Questions that may wait for their turn, default 100; then 503.")
  private int waiting = STANDARD.waiting();

  @Option(
      names = "--log",
      description =
          "Logs every request and answer to standard error, a line of key=value each, without"
              + " texts.")
  private boolean log;

  @Option(names = "--log-questions", description = "With --log: with the questions.")
  private boolean logQuestions;

  /**
   * @throws IOException when the file of keys can't be read
   */
  AccessKeys keys() throws IOException {
    return keys == null ? AccessKeys.open() : AccessKeys.read(keys);
  }

  ServerSettings settings() {
    try {
      return new ServerSettings(rate, body, upload, answers, waiting, logQuestions);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }

  /**
   * Whether anybody who reaches the server may do everything, and that is not this machine alone.
   */
  boolean isOpenToOthers() {
    return keys == null && !Set.of("127.0.0.1", "localhost", "::1").contains(host);
  }

  boolean log() {
    return log || logQuestions;
  }

  String host() {
    return host;
  }

  int port() {
    return port;
  }
}
