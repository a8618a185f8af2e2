package yiju.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static final List<String> RANKED = List.of("a", "b", "c", "d");

  @Test
  void recallCountsWhatIsWithinTheCut() {
    assertThat(Ranking.recallAt(1, RANKED, Set.of("b", "d"))).isZero();
    assertThat(Ranking.recallAt(2, RANKED, Set.of("b", "d"))).isEqualTo(0.5);
    assertThat(Ranking.recallAt(20, RANKED, Set.of("b", "d"))).isEqualTo(1);
    assertThat(Ranking.recallAt(5, RANKED, Set.of())).isNaN();
  }

  @Test
  void reciprocalRankIsOfTheFirstRelevant() {
    assertThat(Ranking.reciprocalRank(RANKED, Set.of("c", "d"))).isEqualTo(1.0 / 3);
    assertThat(Ranking.reciprocalRank(RANKED, Set.of("x"))).isZero();
  }

  @Test
  void ndcgWithLinearGains() {
    // Found: gain 1 at place 2, gain 3 at place 3. Ideal: 3 at place 1, 1 at place 2.
    double dcg = 1 / log2(3) + 3 / log2(4);
    double ideal = 3 + 1 / log2(3);
    assertThat(Ranking.ndcgAt(10, RANKED, Map.of("b", 1, "c", 3, "z", 0)))
        .isCloseTo(dcg / ideal, within(1e-12));
    assertThat(Ranking.ndcgAt(1, RANKED, Map.of("a", 2))).isEqualTo(1);
    assertThat(Ranking.ndcgAt(1, RANKED, Map.of("a", 0))).isNaN();
  }

  @Test
  void aRepeatedIdGainsOnce() {
    assertThat(Ranking.ndcgAt(3, List.of("a", "a", "a"), Map.of("a", 1))).isEqualTo(1);
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}
