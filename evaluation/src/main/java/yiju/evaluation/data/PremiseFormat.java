package yiju.evaluation.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The forms in which questions with true and false premises come, all of them JSON Lines. */
public enum PremiseFormat {
  /** FalseQA (Hu et al. 2023): the answer that people gave is the evidence; label 1 is false. */
  FALSEQA {
    @Override
    LabelledPremise premise(JsonLine line) {
      return new LabelledPremise(
          String.valueOf(line.line()),
          "en",
          line.text("question"),
          line.text("answer"),
          !line.text("label").equals("1"));
    }
  },
  /**
   * KG-FPQ (Zhu et al. 2024), yes or no: a triple of a knowledge graph, in words, is the evidence.
   */
  KGFPQ {
    @Override
    LabelledPremise premise(JsonLine line) {
      List<String> triple = line.strings("evidence_true_triple");
      if (triple.size() != 3) {
        throw line.problem("evidence_true_triple", "three strings are needed");
      }
      String evidence =
          "The %s of %s is %s.".formatted(triple.get(1), triple.get(0), triple.get(2));
      return new LabelledPremise(
          line.text("id"),
          "en",
          line.text("question"),
          evidence,
          line.text("expected").equals("YES"));
    }
  };

  /**
   * Reads one line at a time; the stream must be closed.
   *
   * @throws DataException from the stream, at a line that isn't of this form
   */
  public Stream<LabelledPremise> read(Path file) throws IOException {
    return JsonLines.of(file).map(this::premise);
  }

  abstract LabelledPremise premise(JsonLine line);
}
