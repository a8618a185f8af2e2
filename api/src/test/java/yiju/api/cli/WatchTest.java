package yiju.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiju.api.ModelChoice;
import yiju.indexer.DocumentSummary;
import yiju.indexer.KnowledgeBase;
import yiju.inference.Models;

class WatchTest {
  @TempDir Path temporary;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private Watch watch(Path folder, Models models) {
    PrintStream printing = new PrintStream(out, true, StandardCharsets.UTF_8);
    Terminal terminal =
        new Terminal(new ByteArrayInputStream(new byte[0]), printing, printing, false, false);
    return new Watch(
        new Import("add", terminal, temporary.resolve("kb"), models, false, false),
        List.of(folder));
  }

  private List<String> titles() throws IOException {
    try (KnowledgeBase knowledge = KnowledgeBase.open(temporary.resolve("kb"))) {
      return knowledge.documents(0, 10).stream().map(DocumentSummary::title).sorted().toList();
    }
  }

  @Test
  void editsAndDeletionsArriveAlsoThoseOfFormerDays() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("notes"));
    Path tower =
        Files.writeString(folder.resolve("tower.md"), "# Tower\n\nIt is 120 metres tall.\n");
    Path bridge = Files.writeString(folder.resolve("bridge.md"), "# Bridge\n\nIt is of steel.\n");
    try (Models models = ModelChoice.NONE.open(false)) {
      Watch watch = watch(folder, models);
      watch.catchUp();
      assertThat(titles()).containsExactly("Bridge", "Tower");

      Files.writeString(tower, "# The new tower\n\nIt is 135 metres tall.\n");
      Files.delete(bridge);
      watch.catchUp();
      assertThat(titles()).containsExactly("The new tower");
      assertThat(out.toString(StandardCharsets.UTF_8)).contains("removed " + bridge);

      int printed = out.size();
      watch.catchUp();
      assertThat(out.size()).as("nothing changed, nothing is said").isEqualTo(printed);

      Files.delete(tower);
      watch(folder, models).catchUp();
      assertThat(titles()).isEmpty();
    }
  }

  @Test
  void aFolderThatIsNotThereKeepsItsDocuments() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("disk"));
    Files.writeString(folder.resolve("a.md"), "# Kept\n\nThis text stays.\n");
    try (Models models = ModelChoice.NONE.open(false)) {
      Watch watch = watch(folder, models);
      watch.catchUp();
      Files.move(folder, temporary.resolve("elsewhere"));
      watch.catchUp();
      assertThat(titles()).containsExactly("Kept");
    }
  }

  private List<String> ids() throws IOException {
    try (KnowledgeBase knowledge = KnowledgeBase.open(temporary.resolve("kb"))) {
      return knowledge.documents(0, 10).stream()
          .map(DocumentSummary::id)
          .map(id -> id.replaceFirst(".*/notes/", ""))
          .sorted()
          .toList();
    }
  }

  private static void zip(Path file, String... names) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("Text of the file " + name + ".").getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void whatStoodInAFileOfManyGoesWithItsLineOrWithTheFile() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("notes"));
    String one = "{\"id\":\"one\",\"text\":\"The first text.\"}\n";
    String two = "{\"id\":\"two\",\"text\":\"The second text.\"}\n";
    Path lines = Files.writeString(folder.resolve("lines.jsonl"), one + two);
    Path archive = folder.resolve("archive.zip");
    zip(archive, "a.txt", "b.txt", "c.txt");
    String kb = "--kb=" + temporary.resolve("kb");
    String[] add = {"add", kb, "--models=none", "--json", folder.toString()};
    assertThat(Cli.run(add).status()).isZero();
    assertThat(ids())
        .containsExactly(
            "archive.zip!/a.txt", "archive.zip!/b.txt", "archive.zip!/c.txt", "one", "two");

    Files.writeString(lines, one);
    zip(archive, "a.txt", "c.txt");
    assertThat(Cli.run(add).json().get("removed").intValue()).isEqualTo(2);
    assertThat(ids()).containsExactly("archive.zip!/a.txt", "archive.zip!/c.txt", "one");

    Files.writeString(lines, "{broken\n");
    assertThat(Cli.run(add).json().get("removed").intValue()).as("it may be in there").isZero();

    Files.move(lines, folder.resolve("renamed.jsonl"));
    Files.writeString(folder.resolve("renamed.jsonl"), one);
    Files.delete(archive);
    assertThat(Cli.run(add).json().get("removed").intValue()).isEqualTo(2);
    assertThat(ids()).containsExactly("one");

    Files.delete(folder.resolve("renamed.jsonl"));
    try (Models models = ModelChoice.NONE.open(false)) {
      watch(folder, models).catchUp();
    }
    assertThat(ids()).isEmpty();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("removed one");
  }
}
