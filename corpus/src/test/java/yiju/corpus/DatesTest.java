package yiju.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource({
    "2023-12-10, 2023-12-10T00:00:00Z",
    "2023-12-10T08:30:00Z, 2023-12-10T08:30:00Z",
    "2023-12-10 08:30:00, 2023-12-10T08:30:00Z",
    "2023-12-10T08:30:00+08:00, 2023-12-10T00:30:00Z"
  })
  void readsIsoDates(String text, Instant expected) {
    assertThat(Dates.parse(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2023-13-01", "10.12.2023", "2023-12-10Tnoon"})
  void leavesOthers(String text) {
    assertThat(Dates.parse(text)).isEmpty();
  }
}
