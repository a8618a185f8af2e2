package yiju.evaluation;

import static yiju.evaluation.Measure.AUC;
import static yiju.evaluation.Measure.AURC;
import static yiju.evaluation.Measure.BALANCED_ACCURACY;
import static yiju.evaluation.Measure.CONFLICTS;
import static yiju.evaluation.Measure.CONTAINS_GOLD;
import static yiju.evaluation.Measure.COVERAGE;
import static yiju.evaluation.Measure.ECE;
import static yiju.evaluation.Measure.F1;
import static yiju.evaluation.Measure.FALSE_ANSWER;
import static yiju.evaluation.Measure.FALSE_REFUSAL;
import static yiju.evaluation.Measure.IN_SCOPE;
import static yiju.evaluation.Measure.OUT_OF_SCOPE;
import static yiju.evaluation.Measure.PAIRS;
import static yiju.evaluation.Measure.PRECISION;
import static yiju.evaluation.Measure.PREMISES_DENIED;
import static yiju.evaluation.Measure.PREMISES_LEFT;
import static yiju.evaluation.Measure.PREMISES_UNANSWERED;
import static yiju.evaluation.Measure.RECALL;
import static yiju.evaluation.Measure.RECALL_5;
import static yiju.evaluation.Measure.SUPERSESSIONS;
import static yiju.evaluation.Measure.WRONG_AMONG_ANSWERED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import yiju.evaluation.ExperimentFile.Expected;

/** The scores that an experiment file expects: written by a run, checked by the gate, printed. */
public final class PublishedScores {
  /** How much worse a run may be; what a few questions of some hundreds make. */
  private static final double TOLERANCE = 0.02;

  private static final List<Measure> OF_QUESTIONS =
      List.of(
          RECALL_5,
          CONTAINS_GOLD,
          FALSE_ANSWER,
          FALSE_REFUSAL,
          WRONG_AMONG_ANSWERED,
          COVERAGE,
          ECE,
          AURC);
  private static final List<Measure> OF_PAGES = List.of(PRECISION, RECALL, F1);
  private static final List<Measure> OF_CLAIMS = List.of(AUC, BALANCED_ACCURACY, ECE);

  private static final List<Measure> OF_CHECKS =
      List.of(
          PAIRS, CONFLICTS, SUPERSESSIONS, OUT_OF_SCOPE, IN_SCOPE, PREMISES_DENIED, PREMISES_LEFT);

  private static final List<Measure> OF_PREMISES =
      List.of(PREMISES_DENIED, PREMISES_UNANSWERED, PREMISES_LEFT);

  private PublishedScores() {}

  /** Replaces what {@code yaml} expects, which must be last in it, by the scores of a whole run. */
  public static void write(ExperimentResult result, Path yaml) throws IOException {
    String old = Files.readString(yaml);
    int at = old.indexOf("\nexpected:");
    if (at < 0) {
      throw new IOException(
          yaml + ": field \"expected\" is missing; put \"expected: {}\" at the end");
    }
    StringBuilder text = new StringBuilder(old.substring(0, at + 1));
    text.append("expected:\n");
    for (Measure m : measures(result.kind())) {
      double score = result.own().get(m);
      boolean given = m == RECALL_5 && result.kind() == ExperimentKind.GIVEN_PASSAGE;
      if (!Double.isNaN(score) && !given) {
        text.append(
            String.format(
                Locale.ROOT, "  %s: {value: %.3f, tolerance: %s}%n", m.label(), score, TOLERANCE));
      }
    }
    Files.writeString(yaml, text);
  }

  /**
   * What is expected of the experiments that measure what {@code kind} does, in Markdown; empty
   * when nothing is published.
   */
  public static String table(List<ExperimentFile> files, ExperimentKind kind) {
    List<Measure> measures = measures(kind);
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("experiment"));
    measures.forEach(m -> head.add(m.label()));
    rows.add(head);
    for (ExperimentFile file : files) {
      if (!file.expected().isEmpty() && measures(file.kind()).equals(measures)) {
        List<String> row = new ArrayList<>(List.of(file.name()));
        measures.forEach(m -> row.add(cell(file.expected(), m)));
        rows.add(row);
      }
    }
    return rows.size() == 1 ? "" : ResultTable.markdown(rows);
  }

  private static String cell(Map<Measure, Expected> expected, Measure measure) {
    Expected e = expected.get(measure);
    return e == null ? "" : String.format(Locale.ROOT, "%.3f", e.value());
  }

  private static List<Measure> measures(ExperimentKind kind) {
    return switch (kind) {
      case CLAIMS -> OF_CLAIMS;
      case CHECKS -> OF_CHECKS;
      case PREMISES -> OF_PREMISES;
      case EXTRACTION -> OF_PAGES;
      case OPEN_RETRIEVAL, GIVEN_PASSAGE, KNOWLEDGE_BASE, RANKING -> OF_QUESTIONS;
    };
  }
}
