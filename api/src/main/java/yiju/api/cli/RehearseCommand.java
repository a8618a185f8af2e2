package yiju.api.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Does a bit of everything once, so that the launcher can record which classes a start needs. */
@Command(name = "rehearse", hidden = true, header = "Records what a start needs.")
final class RehearseCommand implements Callable<Integer> {
  private static final String TEXT =
      """
      # The rehearsal

      The first rehearsal took place on 3 May 2024 in Vienna. 第一次排练于2024年5月3日在维也纳举行。
      """;

  @ParentCommand private Yiju yiju;

  @Override
  public Integer call() throws Exception {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Terminal quiet = new Terminal(yiju.terminal().in(), nowhere, nowhere, true, false);
    Path folder = Files.createTempDirectory("yiju-rehearsal");
    try {
      Path document = Files.writeString(folder.resolve("rehearsal.md"), TEXT);
      String kb = "--kb=" + folder.resolve("kb");
      int status = Yiju.DONE;
      for (List<String> command :
          List.of(
              List.of("--help"),
              List.of("add", kb, document.toString()),
              List.of("ask", kb, "--json", "When did the first rehearsal take place?"),
              List.of("ask", kb, "第一次排练在哪里举行？"),
              List.of("search", kb, "--json", "rehearsal"),
              List.of("status", kb))) {
        status = Math.max(status, Yiju.run(quiet, Map.of(), command.toArray(String[]::new)));
      }
      return status;
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
