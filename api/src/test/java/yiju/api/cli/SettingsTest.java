package yiju.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line goes before the environment, that before the file. */
class SettingsTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void file() {
    file = folder.resolve("yiju.conf");
  }

  /** The knowledge base that a command looks for, none of which is there. */
  private String looksFor(Map<String, String> environment, String... args) {
    Cli.Ran ran = Cli.runIn(environment, args);
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).hasLineCount(1);
    return ran.err().replaceFirst("(?s).*no knowledge base at .*?(in-\\w+).*", "$1");
  }

  @Test
  void flagBeforeEnvironmentBeforeFile() throws Exception {
    Files.writeString(file, "# mine\n\n kb = " + folder.resolve("in-file") + "\nport=9000\n");
    Map<String, String> named = Map.of("YIJU_CONFIG", file.toString());
    String variable = folder.resolve("in-environment").toString();
    var both = Map.of("YIJU_CONFIG", file.toString(), "YIJU_KB", variable);
    String flag = folder.resolve("in-flag").toString();
    assertThat(looksFor(named, "status")).isEqualTo("in-file");
    assertThat(looksFor(both, "status")).isEqualTo("in-environment");
    assertThat(looksFor(both, "status", "--kb", flag)).isEqualTo("in-flag");
    assertThat(looksFor(Map.of(), "status", "--config", file.toString())).isEqualTo("in-file");
    assertThat(looksFor(Map.of(), "status", "--config=" + file)).isEqualTo("in-file");
    assertThat(looksFor(Map.of("YIJU_HOME", variable), "status")).isEqualTo("in-environment");
  }

  @Test
  void wrongLinesAreNamed() throws Exception {
    wrong("kb = x\nprot = 9000\n", "yiju.conf:2: unknown key \"prot\"; there are kb, models,");
    wrong("kb\n", "yiju.conf:1: not KEY = VALUE");
    wrong("kb = a\n\nkb = b\n", "yiju.conf:3: key \"kb\" stands here for the second time");
    wrong("limit = 3\n", "unknown key \"limit\""); // Of one run, not of the setup.
    wrong("port = many\n", "--port", "(" + file + ":1)");
    wrong("answers = 0\n", "--answers must be at least 1");
    assertThat(Cli.run("serve", "--config", folder + "/none.conf").err())
        .contains("none.conf: no such file")
        .hasLineCount(1);
  }

  @Test
  void wrongVariablesAreNamed() {
    Cli.Ran ran = Cli.runIn(Map.of("YIJU_PORT", "many"), "serve");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("--port", "($YIJU_PORT)").hasLineCount(1);
    assertThat(Cli.runIn(Map.of("YIJU_PORT", "1"), "serve", "--port=many").err())
        .contains("--port")
        .doesNotContain("YIJU_PORT");
  }

  private void wrong(String text, String... message) throws Exception {
    Files.writeString(file, text);
    Cli.Ran ran = Cli.run("serve", "--kb", folder + "/kb", "--config", file.toString());
    assertThat(ran.err()).contains(message).hasLineCount(1);
    assertThat(ran.status()).isEqualTo(2);
  }
}
