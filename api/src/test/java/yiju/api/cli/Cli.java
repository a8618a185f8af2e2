package yiju.api.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
    return runWith(input, Map.of(), args);
  }

  static Ran runIn(Map<String, String> environment, String... args) {
    return runWith("", environment, args);
  }

  private static Ran runWith(String input, Map<String, String> environment, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    Terminal terminal = new Terminal(in, printing(out), printing(err), false, false);
    int status = Yiju.run(terminal, environment, args);
    return new Ran(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream printing(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
