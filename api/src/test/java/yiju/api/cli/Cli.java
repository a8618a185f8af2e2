package yiju.api.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import yiju.api.json.Json;

/** The command line in this process, without a terminal. */
final class Cli {
  private Cli() {}

  record Ran(int status, String out, String err) {
    JsonNode json() {
      return Json.mapper().readTree(out);
    }

    List<JsonNode> lines() {
      return out.lines().map(line -> Json.mapper().readTree(line)).toList();
    }
  }

  static Ran run(String... args) {
    return runWith("", args);
  }

  static Ran runWith(String input, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    Terminal terminal = new Terminal(in, printing(out), printing(err), false, false);
    int status = Yiju.run(terminal, args);
    return new Ran(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream printing(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
