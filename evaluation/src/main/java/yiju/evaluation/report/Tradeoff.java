package yiju.evaluation.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The two ways to fail, at every threshold.
 *
 * @param falseAnswer share of the unanswerable questions that are answered
 * @param falseRefusal share of the answerable questions that are refused
 */
public record Tradeoff(double threshold, double falseAnswer, double falseRefusal) {
  /**
   * @param score below 0 for what is refused at every threshold
   */
  record Scored(double score, boolean answerable) {}

  /** From refusing all to answering all; empty when all questions are of one kind. */
  static List<Tradeoff> of(List<Scored> questions) {
    List<Scored> sorted =
        questions.stream().sorted(Comparator.comparingDouble(Scored::score).reversed()).toList();
    double answerable = questions.stream().filter(Scored::answerable).count();
    double others = questions.size() - answerable;
    List<Tradeoff> points = new ArrayList<>();
    if (answerable == 0 || others == 0) {
      return points;
    }
    points.add(new Tradeoff(1, 0, 1));
    double answered = 0;
    double falseAnswers = 0;
    for (int i = 0; i < sorted.size() && sorted.get(i).score() >= 0; i++) {
      Scored s = sorted.get(i);
      answered += s.answerable() ? 1 : 0;
      falseAnswers += s.answerable() ? 0 : 1;
      if (i + 1 == sorted.size() || sorted.get(i + 1).score() < s.score()) {
        points.add(new Tradeoff(s.score(), falseAnswers / others, 1 - answered / answerable));
      }
    }
    return points;
  }
}
