package yiju.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiju.api.AccessKeys;
import yiju.api.AccessKeys.Role;
import yiju.api.Engine;
import yiju.api.ModelChoice;
import yiju.indexer.Encoders;
import yiju.indexer.Indexer;

class AccessTest {
  @TempDir Path folder;

  @Test
  void eachRoleMayWhatItMay() throws Exception {
    Path file = folder.resolve("keys.txt");
    String reader = AccessKeys.add(file, Role.READ);
    String writer = AccessKeys.add(file, Role.WRITE);
    String admin = AccessKeys.add(file, Role.ADMIN);
    assertThat(Files.readString(file)).doesNotContain(reader, writer, admin);
    Indexer.open(folder.resolve("kb"), Encoders.none()).close();
    try (Engine engine = new Engine(folder.resolve("kb"), ModelChoice.NONE, true);
        WebServer server =
            WebServer.start(
                engine, "127.0.0.1", 0, AccessKeys.read(file), ServerSettings.standard())) {
      String base = server.address();
      assertThat(statuses(new Calls(base))).containsExactly(200, 200, 401, 401, 401, 401, 401, 401);
      assertThat(statuses(holder(base, "wrong")))
          .containsExactly(200, 200, 401, 401, 401, 401, 401, 401);
      assertThat(statuses(holder(base, reader)))
          .containsExactly(200, 200, 200, 200, 200, 403, 403, 403);
      assertThat(statuses(holder(base, writer)))
          .containsExactly(200, 200, 200, 200, 200, 200, 403, 403);
      assertThat(statuses(holder(base, admin)))
          .containsExactly(200, 200, 200, 200, 200, 200, 400, 200);
    }
  }

  private static Calls holder(String base, String key) {
    return new Calls(base, key);
  }

  private static List<Integer> statuses(Calls calls) throws Exception {
    return List.of(
        calls.get("").statusCode(),
        calls.get("api/v1/health").statusCode(),
        calls.get("api/v1/status").statusCode(),
        calls.post("api/v1/ask", "{\"question\":\"What is a newt?\"}").statusCode(),
        calls.get("v1/models").statusCode(),
        calls.post("api/v1/documents", "{\"id\":\"a\",\"text\":\"A newt.\"}").statusCode(),
        calls.post("api/v1/crawls", "{\"urls\":[]}").statusCode(),
        calls.get("metrics").statusCode());
  }

  @Test
  void aWrongFileOfKeysIsNamedWithItsLine() throws IOException {
    Path file = Files.writeString(folder.resolve("keys.txt"), "# keys\nread 1234\n");
    assertThatThrownBy(() -> AccessKeys.read(file)).hasMessageContaining("keys.txt:2: not");
    Files.writeString(file, "owner " + "0".repeat(64));
    assertThatThrownBy(() -> AccessKeys.read(file)).hasMessageContaining("keys.txt:1: not");
    Files.writeString(file, "# none\n");
    assertThatThrownBy(() -> AccessKeys.read(file)).hasMessageContaining("yiju key ROLE");
  }
}
