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
        new Import(terminal, temporary.resolve("kb"), models, false, false), List.of(folder));
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
}
