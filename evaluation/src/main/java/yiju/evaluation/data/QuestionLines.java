package yiju.evaluation.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiju.corpus.Language;

/**
 * Our own JSON Lines, one question a line: {@code
 * {"id","question","answers":[..],"answerable","lang"?,"passage"?,"title"?,"document"?}}. With
 * {@code passage} the question comes with its text; with {@code document} it names a document of a
 * corpus that is read elsewhere.
 */
final class QuestionLines {
  private static final Logger LOG = LoggerFactory.getLogger(QuestionLines.class);

  private QuestionLines() {}

  static Stream<LabelledQuestion> read(Path file) throws IOException {
    return JsonLines.of(file).flatMap(QuestionLines::questionOrWarning);
  }

  /** Published sets have a few rows with an empty question; they are told and left out. */
  private static Stream<LabelledQuestion> questionOrWarning(JsonLine line) {
    if (line.text("question").isBlank()) {
      LOG.warn("left out: {}", line.problem("question", "is empty").getMessage());
      return Stream.empty();
    }
    return Stream.of(question(line));
  }

  private static LabelledQuestion question(JsonLine line) {
    String text = line.text("question");
    boolean answerable = line.flag("answerable");
    List<String> answers = line.isMissing("answers") ? List.of() : line.strings("answers");
    if (answerable && answers.isEmpty()) {
      throw line.problem("answers", "an answerable question needs one");
    }
    return new LabelledQuestion(
        line.text("id"),
        line.textOr("lang", Language.of(text)),
        text,
        answers,
        answerable,
        passages(line, answerable ? 1 : 0));
  }

  private static List<GoldPassage> passages(JsonLine line, int relevance) {
    String passage = line.textOrNull("passage");
    if (passage != null) {
      return List.of(GoldPassage.of(line.textOr("title", ""), passage, relevance));
    }
    String document = line.textOrNull("document");
    return document == null
        ? List.of()
        : List.of(new GoldPassage(document, line.textOr("title", ""), "", relevance));
  }
}
