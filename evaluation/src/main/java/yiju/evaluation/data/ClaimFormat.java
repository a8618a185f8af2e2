package yiju.evaluation.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import yiju.corpus.Language;

/** The forms in which labelled claims come, all of them JSON Lines. */
public enum ClaimFormat {
  /** Our own: {@code {"id","claim","evidence":[..],"label","question"?}}, the label a verdict. */
  LINES {
    @Override
    List<LabelledClaim> claims(JsonLine line) {
      return List.of(claim(line.text("id"), line, line.strings("evidence"), "SUPPORTED", "label"));
    }
  },
  /** Natural language inference: {@code {"id","premise","hypothesis","label"}}. */
  PAIRS {
    @Override
    List<LabelledClaim> claims(JsonLine line) {
      String label = line.text("label");
      String claim = line.text("hypothesis");
      return List.of(
          new LabelledClaim(
              line.text("id"),
              line.textOr("lang", Language.of(claim)),
              claim,
              List.of(line.text("premise")),
              null,
              label,
              Set.of("entailment", "supported").contains(label)));
    }
  },
  /** WiCE (Kamoi et al. 2023): evidence in sentences; partial support is not support. */
  WICE {
    @Override
    List<LabelledClaim> claims(JsonLine line) {
      String id = line.at(line.node().path("meta")).text("id");
      String evidence = String.join("\n", line.strings("evidence"));
      return List.of(claim(id, line, List.of(evidence), "supported", "label"));
    }
  },
  /** AttributionBench (Li et al. 2024). */
  ATTRIBUTION_BENCH {
    @Override
    List<LabelledClaim> claims(JsonLine line) {
      return List.of(
          claim(
              line.text("id"),
              line,
              line.strings("references"),
              "attributable",
              "attribution_label"));
    }
  },
  /**
   * UHGEval (Liang et al. 2024): a news item with its real and a hallucinated continuation; the
   * whole item is the evidence, so that a line makes two claims.
   */
  UHGEVAL {
    @Override
    List<LabelledClaim> claims(JsonLine line) {
      String id = line.text("id");
      List<String> evidence =
          List.of(line.text("newsBeginning").strip() + "\n" + line.text("newsRemainder").strip());
      String real = line.text("realContinuation").strip();
      String made = line.text("hallucinatedContinuation").strip();
      return List.of(
          new LabelledClaim(id + "/real", "zh", real, evidence, null, "real", true),
          new LabelledClaim(id + "/made", "zh", made, evidence, null, "hallucinated", false));
    }
  },
  /** QAGS (Wang et al. 2020): each sentence of a summary, by the majority of its judges. */
  QAGS {
    @Override
    List<LabelledClaim> claims(JsonLine line) {
      List<String> evidence = List.of(line.text("article"));
      List<LabelledClaim> claims = new ArrayList<>();
      for (JsonLine sentence : line.objects("summary_sentences")) {
        List<JsonLine> responses = sentence.objects("responses");
        long yes = responses.stream().filter(r -> r.text("response").equals("yes")).count();
        claims.add(
            new LabelledClaim(
                line.line() + "/" + claims.size(),
                "en",
                sentence.text("sentence"),
                evidence,
                null,
                yes + " of " + responses.size(),
                2 * yes > responses.size()));
      }
      return claims;
    }
  };

  /**
   * Reads one line at a time; the stream must be closed.
   *
   * @throws DataException from the stream, at a line that isn't of this form
   */
  public Stream<LabelledClaim> read(Path file) throws IOException {
    return JsonLines.of(file).flatMap(line -> claims(line).stream());
  }

  abstract List<LabelledClaim> claims(JsonLine line);

  private static LabelledClaim claim(
      String id, JsonLine line, List<String> evidence, String supported, String labelField) {
    String claim = line.text("claim");
    if (claim.isBlank()) {
      throw line.problem("claim", "is empty");
    }
    String label = line.text(labelField);
    return new LabelledClaim(
        id,
        line.textOr("lang", Language.of(claim)),
        claim,
        evidence,
        line.textOrNull("question"),
        label,
        label.equals(supported));
  }
}
