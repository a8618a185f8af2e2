package yiju.evaluation.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import yiju.corpus.Language;

/**
 * RGB (Chen et al. 2024): {@code {"id","query","answer":[..],"positive":[..],"negative":[..]}}, the
 * lists nested where an answer has several parts.
 */
final class RgbLines {
  private RgbLines() {}

  static Stream<LabelledQuestion> read(Path file) throws IOException {
    return JsonLines.of(file).map(RgbLines::question);
  }

  private static LabelledQuestion question(JsonLine line) {
    String query = line.text("query");
    if (query.isBlank()) {
      throw line.problem("query", "is empty");
    }
    List<GoldPassage> passages = new ArrayList<>();
    line.strings("positive").forEach(p -> passages.add(GoldPassage.of("", p, 1)));
    line.strings("negative").forEach(p -> passages.add(GoldPassage.of("", p, 0)));
    boolean answerable = passages.stream().anyMatch(p -> p.relevance() > 0);
    return new LabelledQuestion(
        line.text("id"), Language.of(query), query, line.strings("answer"), answerable, passages);
  }
}
