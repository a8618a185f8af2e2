package yiju.evaluation.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionReadersTest {
  private static final String LINES =
      """
      {"id":"a","lang":"en","question":"Who?","passage":"Ann did.","answers":["Ann"],"answerable":true,"title":"T"}

      {"id":"b","question":"何时？","passage":"Ann did.","answers":[],"answerable":false,"title":"T"}
      {"id":"c","question":"Where?","answers":["here","there"],"answerable":true,"document":"en/x.md","kind":"fact"}
      {"id":"d","question":"Why?","answers":[],"answerable":false,"document":null}
      """;

  private final Path dir;

  QuestionReadersTest(@TempDir Path dir) {
    this.dir = dir;
  }

  @Test
  void ownLines() throws IOException {
    List<LabelledQuestion> read = read(QuestionFormat.LINES, write("q.jsonl", LINES));
    assertThat(read).extracting(LabelledQuestion::id).containsExactly("a", "b", "c", "d");
    assertThat(read.get(0).passages())
        .containsExactly(GoldPassage.of("T", "Ann did.", 1))
        .first()
        .satisfies(p -> assertThat(p.id()).hasSize(16));
    assertThat(read.get(1).lang()).isEqualTo("zh");
    assertThat(read.get(1).passages().get(0).relevance()).isZero();
    assertThat(read.get(1).passages().get(0).id()).isEqualTo(read.get(0).passages().get(0).id());
    assertThat(read.get(2).passages()).containsExactly(new GoldPassage("en/x.md", "", "", 1));
    assertThat(read.get(2).answers()).containsExactly("here", "there");
    assertThat(read.get(3).passages()).isEmpty();
  }

  @Test
  void gzipIsKnownByItsName() throws IOException {
    Path file = dir.resolve("q.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(LINES.getBytes(UTF_8));
    }
    assertThat(read(QuestionFormat.LINES, file)).hasSize(4);
    Path fake = write("fake.jsonl.gz", LINES);
    assertThatThrownBy(() -> QuestionFormat.LINES.read(fake))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("fake.jsonl.gz: not gzip");
  }

  @Test
  void errorsNameFileLineAndField() throws IOException {
    String good = LINES.lines().findFirst().orElseThrow() + "\n";
    assertFails(good + "{oops", "q.jsonl:2: not JSON");
    assertFails("\n[1]", "q.jsonl:2: a JSON object is needed, got array");
    assertFails("{\"id\":\"a\"}", "q.jsonl:1: field \"question\": a string is needed, got nothing");
    assertFails(
        "{\"id\":\"a\",\"question\":\"q?\",\"answerable\":\"yes\"}",
        "field \"answerable\": true or false is needed, got string");
    assertFails(
        "{\"id\":\"a\",\"question\":\"q?\",\"answerable\":true,\"answers\":[]}",
        "field \"answers\": an answerable question needs one");
    assertFails(
        "{\"id\":\"a\",\"question\":\"q?\",\"answerable\":true,\"answers\":[{}]}",
        "field \"answers\": strings are needed, got object");
  }

  @Test
  void anEmptyQuestionIsLeftOut() throws IOException {
    Path file = write("q.jsonl", "{\"id\":\"0\",\"question\":\" \"}\n" + LINES);
    assertThat(read(QuestionFormat.LINES, file)).hasSize(4);
  }

  @Test
  void squadOneAndTwo() throws IOException {
    Path file =
        write(
            "squad.json",
            """
            {"version":"v2.0","data":[
             {"title":"Ships","paragraphs":[{"context":"The ship sank in 1912.","qas":[
               {"id":"1","question":"When did it sink? ","answers":[
                 {"text":"1912","answer_start":17},{"text":"1912","answer_start":17},{"text":"in 1912","answer_start":14}]},
               {"id":"2","question":"Who sank it?","is_impossible":true,"answers":[],
                "plausible_answers":[{"text":"ship","answer_start":4}]}]}]},
             {"title":"","paragraphs":[{"context":"北京是首都。","qas":[
               {"id":"DEV_1","question":"首都是哪里？","answers":[{"text":"北京","answer_start":0}]}]}]}
            ]}
            """);
    List<LabelledQuestion> read = read(QuestionFormat.SQUAD, file);
    assertThat(read).extracting(LabelledQuestion::answerable).containsExactly(true, false, true);
    assertThat(read.get(0).answers()).containsExactly("1912", "in 1912");
    assertThat(read.get(0).question()).isEqualTo("When did it sink?");
    assertThat(read.get(1).answers()).isEmpty();
    assertThat(read.get(2).lang()).isEqualTo("zh");
    assertThat(read.get(2).passages().get(0).text()).isEqualTo("北京是首都。");
  }

  @Test
  void squadErrorsNameTheLine() throws IOException {
    Path noData = write("a.json", "{\"version\":1}");
    assertThatThrownBy(() -> read(QuestionFormat.SQUAD, noData))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("a.json:1: no array \"data\"");
    Path wrong = write("b.json", "{\"data\":[\n{\"title\":\"x\"}]}");
    assertThatThrownBy(() -> read(QuestionFormat.SQUAD, wrong))
        .hasMessageContaining("b.json:2: field \"paragraphs\": an array is needed, got nothing");
    Path cut = write("c.json", "{\"data\":[\n{\"title\":\"x\",\n");
    assertThatThrownBy(() -> read(QuestionFormat.SQUAD, cut))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("c.json:3: not JSON");
  }

  @Test
  void rgbFlattensNestedLists() throws IOException {
    Path file =
        write(
            "rgb.jsonl",
            """
            {"id":0,"query":"会议何时？","answer":["1月3日",["1月12日","十二日"]],"positive":[["甲"],["乙"]],"negative":["丙"]}
            """);
    LabelledQuestion q = read(QuestionFormat.RGB, file).get(0);
    assertThat(q.id()).isEqualTo("0");
    assertThat(q.answers()).containsExactly("1月3日", "1月12日", "十二日");
    assertThat(q.passages()).extracting(GoldPassage::relevance).containsExactly(1, 1, 0);
    assertThat(q.answerable()).isTrue();
  }

  private void assertFails(String content, String message) throws IOException {
    Path file = write("q.jsonl", content);
    assertThatThrownBy(() -> read(QuestionFormat.LINES, file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(message);
  }

  private static List<LabelledQuestion> read(QuestionFormat format, Path file) throws IOException {
    try (Stream<LabelledQuestion> stream = format.read(file)) {
      return stream.toList();
    }
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(dir.resolve(name), content);
  }
}
