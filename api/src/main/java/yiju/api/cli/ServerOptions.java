package yiju.api.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import yiju.api.AccessKeys;

/** Where a server listens. */
final class ServerOptions {
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

  /**
   * @throws IOException when the file of keys can't be read
   */
  AccessKeys keys() throws IOException {
    return keys == null ? AccessKeys.open() : AccessKeys.read(keys);
  }

  /**
   * Whether anybody who reaches the server may do everything, and that is not this machine alone.
   */
  boolean isOpenToOthers() {
    return keys == null && !Set.of("127.0.0.1", "localhost", "::1").contains(host);
  }

  String host() {
    return host;
  }

  int port() {
    return port;
  }
}
