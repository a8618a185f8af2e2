package yiju.evaluation.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiju.corpus.Document;

class FolderReadersTest {
  private final Path dir;

  FolderReadersTest(@TempDir Path dir) {
    this.dir = dir;
  }

  @Test
  void beir() throws IOException {
    write(
        "corpus.jsonl",
        "{\"_id\":\"d1\",\"title\":\"T\",\"text\":\"One.\"}\n{\"_id\":\"d2\",\"text\":\"Two.\"}\n");
    write(
        "queries.jsonl",
        "{\"_id\":\"q1\",\"text\":\"one?\"}\n{\"_id\":\"q2\",\"text\":\"two?\"}\n");
    write("qrels/test.tsv", "query-id\tcorpus-id\tscore\nq1\td1\t2\nq1\td2\t0\n");
    BeirFolder folder = new BeirFolder(dir);
    try (Stream<Document> corpus = folder.corpus()) {
      assertThat(corpus).extracting(Document::id, Document::title).hasSize(2);
    }
    try (Stream<LabelledQuestion> questions = folder.questions("test")) {
      LabelledQuestion only = questions.toList().get(0);
      assertThat(only.id()).isEqualTo("q1");
      assertThat(only.answerable()).isTrue();
      assertThat(only.passages())
          .containsExactly(new GoldPassage("d1", "", "", 2), new GoldPassage("d2", "", "", 0));
    }
  }

  @Test
  void beirErrorsNameTheField() throws IOException {
    write("queries.jsonl", "");
    write("qrels/test.tsv", "query-id\tcorpus-id\tscore\nq1\td1\tmuch\n");
    assertThatThrownBy(() -> new BeirFolder(dir).questions("test"))
        .hasMessageContaining("test.tsv:2: field 3: a whole number is needed")
        .hasMessageContaining("\"much\"");
    write("qrels/test.tsv", "q1\td1\n");
    assertThatThrownBy(() -> new BeirFolder(dir).questions("test"))
        .hasMessageContaining("test.tsv:1: field 3 of 2 is missing");
  }

  @Test
  void noMiraclHasTwoParts() throws IOException {
    write("topics/test.relevant.tsv", "1\twho is it?\n");
    write("topics/test.non_relevant.tsv", "2\t谁？\n");
    write("qrels/test.relevant.tsv", "1\tQ0\ta#1\t1\n1\tQ0\ta#2\t0\n");
    write("qrels/test.non_relevant.tsv", "2\tQ0\ta#2\t0\n");
    write(
        "corpus.jsonl",
        """
        {"docid":"a#1","title":"A","text":"It is Ann."}
        {"docid":"a#2","title":"A","text":"It rains."}
        {"docid":"a#3","title":"A","text":"Nobody asked."}
        """);
    List<LabelledQuestion> read;
    try (Stream<LabelledQuestion> questions = QuestionFormat.NOMIRACL.read(dir)) {
      read = questions.toList();
    }
    assertThat(read).extracting(LabelledQuestion::answerable).containsExactly(true, false);
    assertThat(read.get(0).passages())
        .containsExactly(
            new GoldPassage("a#1", "A", "It is Ann.", 1),
            new GoldPassage("a#2", "A", "It rains.", 0));
    assertThat(read.get(1).passages()).hasSize(1);
  }

  private void write(String name, String content) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, content);
  }
}
