package yiju.evaluation.metric;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import yiju.corpus.Language;

/** How close a short answer comes to the gold answers, by the definition of the set's authors. */
public enum AnswerMatch {
  /**
   * SQuAD (Rajpurkar et al. 2016, 2018): lower case, without ASCII punctuation and articles; F1
   * over the bag of words.
   */
  SQUAD {
    @Override
    double exactOne(String prediction, String gold) {
      return SquadText.normalise(prediction).equals(SquadText.normalise(gold)) ? 1 : 0;
    }

    @Override
    double f1One(String prediction, String gold) {
      return bagF1(SquadText.words(prediction), SquadText.words(gold));
    }
  },

  /**
   * CMRC 2018 (Cui et al. 2019): punctuation removed, Han characters one by one and the rest in
   * words; F1 over the longest common run of these.
   */
  CMRC {
    @Override
    double exactOne(String prediction, String gold) {
      return CmrcText.normalise(prediction).equals(CmrcText.normalise(gold)) ? 1 : 0;
    }

    @Override
    double f1One(String prediction, String gold) {
      List<String> p = CmrcText.segments(prediction);
      List<String> g = CmrcText.segments(gold);
      return harmonic(CmrcText.longestCommonRun(p, g), p.size(), g.size());
    }
  };

  /** The definition that sets in this language use. */
  public static AnswerMatch forLanguage(String lang) {
    return Language.isChinese(lang) ? CMRC : SQUAD;
  }

  abstract double exactOne(String prediction, String gold);

  abstract double f1One(String prediction, String gold);

  /** 1 when the prediction is one of the gold answers, else 0. No gold: the empty answer is. */
  public double exact(String prediction, List<String> golds) {
    return best(golds, gold -> exactOne(prediction, gold));
  }

  /** The best F1 over the gold answers. */
  public double f1(String prediction, List<String> golds) {
    return best(golds, gold -> f1One(prediction, gold));
  }

  private static double best(List<String> golds, ToDoubleFunction<String> score) {
    List<String> those = golds.isEmpty() ? List.of("") : golds;
    return those.stream().mapToDouble(score).max().orElse(0);
  }

  private static double bagF1(List<String> prediction, List<String> gold) {
    if (prediction.isEmpty() || gold.isEmpty()) {
      return prediction.isEmpty() && gold.isEmpty() ? 1 : 0;
    }
    Map<String, Integer> left = new HashMap<>();
    gold.forEach(word -> left.merge(word, 1, Integer::sum));
    int common = 0;
    for (String word : prediction) {
      if (left.merge(word, -1, Integer::sum) >= 0) {
        common++;
      }
    }
    return harmonic(common, prediction.size(), gold.size());
  }

  private static double harmonic(int common, int predicted, int gold) {
    return common == 0 ? 0 : 2.0 * common / (predicted + gold);
  }
}
