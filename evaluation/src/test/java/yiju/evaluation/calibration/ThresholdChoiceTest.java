package yiju.evaluation.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiju.evaluation.metric.Judged;

class ThresholdChoiceTest {
  @Test
  void tailsAreExact() {
    assertThat(Binomial.atMost(0, 10, 0.1)).isCloseTo(Math.pow(0.9, 10), within(1e-12));
    assertThat(Binomial.atMost(1, 3, 0.5)).isCloseTo(0.5, within(1e-12));
    assertThat(Binomial.atMost(3, 3, 0.2)).isEqualTo(1);
    assertThat(Binomial.atMost(5, 100_000, 0.05)).isBetween(0.0, 1e-300);
    assertThat(Binomial.trialsWithoutSuccess(0.05, 0.05)).isEqualTo(59);
  }

  @Test
  void theLaxestThresholdThatHoldsIsChosen() {
    // 300 right above 0.6, and below it nothing but wrong answers.
    List<Judged> drafts = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      drafts.add(new Judged(0.6 + i / 1000.0, true));
      drafts.add(new Judged(0.1 + i / 1000.0, false));
    }
    var choice = new ThresholdChoice(drafts, 1000).choose(0.05, 0.95).orElseThrow();
    assertThat(choice.wrong()).isEqualTo(7);
    assertThat(choice.answered()).isEqualTo(307);
    assertThat(choice.threshold()).isCloseTo(0.393, within(1e-9));
  }

  @Test
  void equalConfidencesStandOrFallTogether() {
    List<Judged> drafts = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      drafts.add(new Judged(0.9, i < 300));
    }
    var choice = new ThresholdChoice(drafts, 400);
    assertThat(choice.choose(0.05, 0.95)).isEmpty();
    assertThat(choice.needed(0.05, 0.95)).isEmpty();
    assertThat(choice.reachable(0.95)).hasValueSatisfying(r -> assertThat(r).isBetween(.28, .31));
    assertThat(choice.choose(0.4, 0.95))
        .hasValueSatisfying(c -> assertThat(c.answered()).isEqualTo(400));
  }

  @Test
  void tooFewLabelsSayHowManyMore() {
    List<Judged> drafts = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      drafts.add(new Judged(0.5 + i / 100.0, i != 7));
    }
    var few = new ThresholdChoice(drafts, 80);
    assertThat(few.choose(0.05, 0.95)).isEmpty();
    int needed = few.needed(0.05, 0.95).orElseThrow();
    assertThat(needed).isBetween(30, 120);
    assertThat(new ThresholdChoice(List.of(), 0).needed(0.05, 0.95)).contains(80);
  }

  /** The guarantee itself, on confidences that are worth something but are no probabilities. */
  @ParameterizedTest
  @ValueSource(ints = {300, 500, 800})
  void atMostOneInTwentyDrawsBreaksThePromise(int size) {
    double maxError = 0.1;
    int broken = 0;
    int found = 0;
    int draws = 400;
    Random random = new Random(size);
    for (int draw = 0; draw < draws; draw++) {
      List<Judged> drafts = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        double c = random.nextDouble();
        drafts.add(new Judged(c, random.nextDouble() >= error(c)));
      }
      var choice = new ThresholdChoice(drafts, size).choose(maxError, 0.95);
      found += choice.isPresent() ? 1 : 0;
      // The mean of a linear error above a threshold is its value in the middle.
      if (choice.isPresent() && error((1 + choice.get().threshold()) / 2) > maxError) {
        broken++;
      }
    }
    assertThat(found).isGreaterThan(draws / 4);
    assertThat((double) broken / draws).isLessThanOrEqualTo(0.05);
  }

  private static double error(double confidence) {
    return 0.3 * (1 - confidence);
  }

  @Test
  void thePromiseIsKeptOnHalvesOfLabelledQuestions() {
    Random random = new Random(1);
    List<Promise.Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      double c = random.nextDouble();
      boolean right = random.nextDouble() >= error(c);
      outcomes.add(new Promise.Outcome(i % 5 > 0, new Judged(c, right)));
    }
    Promise promise = Promise.of(outcomes, 0.1, 0.95, 200, 1);
    assertThat(promise.kept()).isGreaterThanOrEqualTo(0.95);
    assertThat(promise.coverage()).isBetween(0.2, 0.6);
    Promise none = Promise.of(outcomes, 0.001, 0.95, 20, 1);
    assertThat(none.found()).isZero();
    assertThat(none.kept()).isEqualTo(1);
    assertThat(none.wrong()).isNaN();
    assertThat(none.ece()).isGreaterThan(0.1);
    assertThat(none.scaledEce()).isLessThan(0.05);
  }
}
