package yiju.evaluation.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import yiju.corpus.Language;

/**
 * JSON Lines of two kinds, mixed as they come. Labelled questions: {@code
 * {"question","answers":[..],"answerable"?,"passages"?:[{"id","title"?,"text"}]}}, where a question
 * with answers is answerable unless it says otherwise. Marks on answers: {@code
 * {"question","right":true|false,"answer"?,"confidence"?}}; a line of {@code ask --json} with
 * {@code right} added is one. Other fields are ignored.
 */
public final class CalibrationLines {
  private CalibrationLines() {}

  /** Where the web page keeps the marks that people give. */
  public static Path feedback(Path knowledgeBase) {
    return knowledgeBase.resolve("feedback.jsonl");
  }

  /**
   * @param problems told each line that can't be used, by file and line; the rest is read on
   */
  public static List<CalibrationLine> read(Path file, Consumer<String> problems)
      throws IOException {
    List<CalibrationLine> read = new ArrayList<>();
    try (Stream<JsonLine> lines = JsonLines.of(file, problems)) {
      lines.forEach(
          line -> {
            try {
              read.add(line.isMissing("right") ? gold(line) : mark(line));
            } catch (DataException e) {
              problems.accept(String.valueOf(e.getMessage()));
            }
          });
    }
    return read;
  }

  private static CalibrationLine mark(JsonLine line) {
    if (!line.isMissing("answered") && !line.flag("answered")) {
      return refusal(line);
    }
    double confidence = line.node().path("confidence").asDouble(Double.NaN);
    return new CalibrationLine.Mark(
        line.where(), question(line), line.flag("right"), line.textOrNull("answer"), confidence);
  }

  /** Who finds a refusal right says that the sources don't answer the question. */
  private static CalibrationLine refusal(JsonLine line) {
    if (!line.flag("right")) {
      throw line.problem("right", "a refusal was wrong, but not what would be right");
    }
    String question = question(line);
    String lang = Language.of(question);
    return new CalibrationLine.Gold(
        line.where(),
        new LabelledQuestion(line.where(), lang, question, List.of(), false, List.of()));
  }

  private static CalibrationLine gold(JsonLine line) {
    String question = question(line);
    List<String> answers = line.isMissing("answers") ? List.of() : line.strings("answers");
    if (answers.isEmpty() && line.isMissing("answerable")) {
      throw line.problem("answers", "missing; give answers, or \"answerable\":false, or \"right\"");
    }
    boolean answerable = line.isMissing("answerable") ? true : line.flag("answerable");
    if (answerable && answers.isEmpty()) {
      throw line.problem("answers", "an answerable question needs one");
    }
    LabelledQuestion labelled =
        new LabelledQuestion(
            line.textOr("id", line.where()),
            line.textOr("lang", Language.of(question)),
            question,
            answers,
            answerable,
            passages(line, answerable ? 1 : 0));
    return new CalibrationLine.Gold(line.where(), labelled);
  }

  private static List<GoldPassage> passages(JsonLine line, int relevance) {
    String passage = line.textOrNull("passage");
    if (passage != null) {
      return List.of(GoldPassage.of(line.textOr("title", ""), passage, relevance));
    }
    return line.isMissing("passages")
        ? List.of()
        : line.objects("passages").stream()
            .map(p -> new GoldPassage(p.text("id"), p.textOr("title", ""), p.text("text"), 0))
            .toList();
  }

  private static String question(JsonLine line) {
    String question = line.text("question");
    if (question.isBlank()) {
      throw line.problem("question", "is empty");
    }
    return question;
  }
}
