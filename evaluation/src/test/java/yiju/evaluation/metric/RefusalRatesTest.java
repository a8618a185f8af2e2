package yiju.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import yiju.evaluation.metric.RefusalRates.Case;

class RefusalRatesTest {
  @Test
  void countsBothFailures() {
    RefusalRates rates =
        RefusalRates.of(
            List.of(
                new Case(true, true, true),
                new Case(true, true, false),
                new Case(true, false, false),
                new Case(true, true, true),
                new Case(false, true, true),
                new Case(false, false, false)));
    assertThat(rates.falseAnswer()).isEqualTo(0.5);
    assertThat(rates.falseRefusal()).isEqualTo(0.25);
    assertThat(rates.wrongAmongAnswered()).isEqualTo(0.5);
    assertThat(rates.coverage()).isEqualTo(4.0 / 6);
  }

  @Test
  void refusingAllIsPerfectOnOneSideOnly() {
    List<Case> cases = new ArrayList<>();
    cases.add(new Case(true, false, false));
    cases.add(new Case(false, false, false));
    RefusalRates rates = RefusalRates.of(cases);
    assertThat(rates.falseAnswer()).isZero();
    assertThat(rates.falseRefusal()).isEqualTo(1);
    assertThat(rates.wrongAmongAnswered()).isNaN();
  }
}
