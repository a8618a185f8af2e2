package yiju.api.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import yiju.api.AccessKeys;

@Command(
    name = "key",
    header = "Makes a key for a server that asks for keys.",
    description = {
      "Prints the key, of which the file keeps a hash alone: it can't be shown again. Deleting its"
          + " line takes the key back at the server's next start.",
      "read: ask, search, read documents, give feedback; write: add and delete documents too;"
          + " admin: crawl and read metrics too."
    },
    footer = {
      "%nExamples:",
      "  yiju key read --keys keys.txt",
      "  yiju serve --host 0.0.0.0 --keys keys.txt",
      "  curl -H \"Authorization: Bearer $KEY\" http://HOST:8080/api/v1/status"
    })
final class KeyCommand implements Callable<Integer> {
  @ParentCommand private Yiju yiju;

  @Option(names = "--keys", paramLabel = "FILE", required = true, description = "Appended to.")
  private Path keys = Path.of("keys.txt");

  @Parameters(paramLabel = "ROLE", description = "read, write or admin.")
  private AccessKeys.Role role = AccessKeys.Role.READ;

  @Override
  public Integer call() throws Exception {
    yiju.terminal().out().println(AccessKeys.add(keys, role));
    return Yiju.DONE;
  }
}
