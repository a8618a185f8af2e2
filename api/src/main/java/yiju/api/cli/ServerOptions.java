package yiju.api.cli;

import picocli.CommandLine.Option;

/** Where a server listens. */
final class ServerOptions {
  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "Default 127.0.0.1: this machine alone.")
  private String host = "127.0.0.1";

  @Option(names = "--port", paramLabel = "PORT", description = "Default 8080; 0 for any free one.")
  private int port = 8080;

  String host() {
    return host;
  }

  int port() {
    return port;
  }
}
