package yiju.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yiju.evaluation.metric.CitationScore.Cited;

class CitationScoreTest {
  @Test
  void precisionIsOverCitationsAndRecallOverClaims() {
    CitationScore score =
        CitationScore.of(
            List.of(
                List.of(
                    new Cited("It opened in 1998.", "It opened in 1998."),
                    new Cited("It is tall.", "It is tall.")),
                List.of(new Cited("It opened in 1998.", "It opened in 1997.")),
                List.of()),
            List.of("1998"));
    assertThat(score.precision()).isEqualTo(2.0 / 3);
    assertThat(score.recall()).isEqualTo(1.0 / 3);
    assertThat(score.verbatim()).isEqualTo(2.0 / 3);
  }
}
